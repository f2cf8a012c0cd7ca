import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { requireRecent } from '@/lib/access/recent'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { withActor, type Tx } from '@/lib/core/db'
import { ForbiddenError } from '@/lib/core/errors'
import type { FormValues } from '@/lib/core/form'
import type { SourceInput } from '@/lib/sources/schema'
import { insertSources, sourceColumn } from '@/lib/sources/source'
import { findEntry } from './entry'
import { figureData } from './figure'
import { listingData } from './listing'
import { negotiationData, replaceConcerned } from './negotiation'
import { petitionData } from './petition'
import { recognitionData } from './recognition'
import type * as schema from './schema'
import { replaceAbout, statementData } from './statement'
import { replaceStates, submissionData } from './submission'

type Saved = { id: string }

export async function addRecognition(actor: Actor, input: schema.NewRecognitionInput): Promise<Saved> {
  authorize(actor, 'records.write')
  return add(actor, 'recognition', input, async (tx) =>
    tx.recognition.create({
      data: { ...withId(input), ...(await recognitionData(tx, actor, input)) },
      select,
    }),
  )
}

export async function changeRecognition(actor: Actor, input: schema.RecognitionInput): Promise<Saved> {
  authorize(actor, 'records.write')
  return change(actor, 'recognition', input, async (tx, where) =>
    tx.recognition.updateMany({ where, data: { ...(await recognitionData(tx, actor, input)), version } }),
  )
}

export async function addStatement(actor: Actor, input: schema.NewStatementInput): Promise<Saved> {
  authorize(actor, 'records.write')
  return add(actor, 'statement', input, async (tx) => {
    const data = { ...withId(input), ...(await statementData(tx, actor, input)) }
    const saved = await tx.statement.create({ data, select })
    await replaceAbout(tx, actor, saved.id, input.about)
    return saved
  })
}

export async function changeStatement(actor: Actor, input: schema.StatementInput): Promise<Saved> {
  authorize(actor, 'records.write')
  return change(
    actor,
    'statement',
    input,
    async (tx, where) =>
      tx.statement.updateMany({ where, data: { ...(await statementData(tx, actor, input)), version } }),
    (tx) => replaceAbout(tx, actor, input.id, input.about),
  )
}

export async function addSubmission(actor: Actor, input: schema.NewSubmissionInput): Promise<Saved> {
  authorize(actor, 'records.write')
  return add(actor, 'submission', input, async (tx) => {
    const data = { ...withId(input), ...(await submissionData(tx, actor, input)) }
    const saved = await tx.submission.create({ data, select })
    await replaceStates(tx, actor, saved.id, input)
    return saved
  })
}

export async function changeSubmission(actor: Actor, input: schema.SubmissionInput): Promise<Saved> {
  authorize(actor, 'records.write')
  return change(
    actor,
    'submission',
    input,
    async (tx, where) =>
      tx.submission.updateMany({ where, data: { ...(await submissionData(tx, actor, input)), version } }),
    (tx) => replaceStates(tx, actor, input.id, input),
  )
}

export async function addPetition(actor: Actor, input: schema.NewPetitionInput): Promise<Saved> {
  authorize(actor, 'records.write')
  return add(actor, 'petition', input, async (tx) =>
    tx.petition.create({ data: { ...withId(input), ...(await petitionData(tx, input)) }, select }),
  )
}

export async function changePetition(actor: Actor, input: schema.PetitionInput): Promise<Saved> {
  authorize(actor, 'records.write')
  return change(actor, 'petition', input, async (tx, where) =>
    tx.petition.updateMany({ where, data: { ...(await petitionData(tx, input)), version } }),
  )
}

export async function addFigure(actor: Actor, input: schema.NewFigureInput): Promise<Saved> {
  authorize(actor, 'records.write')
  return add(actor, 'figure', input, async (tx) =>
    tx.outsideFigure.create({ data: { ...withId(input), ...(await figureData(tx, input)) }, select }),
  )
}

export async function changeFigure(actor: Actor, input: schema.FigureInput): Promise<Saved> {
  authorize(actor, 'records.write')
  return change(actor, 'figure', input, async (tx, where) =>
    tx.outsideFigure.updateMany({ where, data: { ...(await figureData(tx, input)), version } }),
  )
}

export async function addNegotiation(actor: Actor, input: schema.NewNegotiationInput): Promise<Saved> {
  authorize(actor, 'records.write')
  return add(actor, 'negotiation', input, async (tx) => {
    const saved = await tx.negotiation.create({
      data: { ...withId(input), ...negotiationData(input) },
      select,
    })
    await replaceConcerned(tx, actor, saved.id, input)
    return saved
  })
}

export async function changeNegotiation(actor: Actor, input: schema.NegotiationInput): Promise<Saved> {
  authorize(actor, 'records.write')
  return change(
    actor,
    'negotiation',
    input,
    (tx, where) => tx.negotiation.updateMany({ where, data: { ...negotiationData(input), version } }),
    (tx) => replaceConcerned(tx, actor, input.id, input),
  )
}

export async function addListing(actor: Actor, input: schema.NewListingInput): Promise<Saved> {
  authorize(actor, 'records.write')
  return add(actor, 'listing', input, async (tx) =>
    tx.listing.create({ data: { ...withId(input), ...(await listingData(tx, input)) }, select }),
  )
}

export async function changeListing(actor: Actor, input: schema.ListingInput): Promise<Saved> {
  authorize(actor, 'records.write')
  return change(actor, 'listing', input, async (tx, where) =>
    tx.listing.updateMany({ where, data: { ...(await listingData(tx, input)), version } }),
  )
}

/** Entered by mistake or twice: it goes with its sources. */
export async function removeEntry(
  actor: Actor,
  { kind, id, reason }: schema.EntryRemovalInput,
): Promise<void> {
  authorize(actor, 'records.write')
  requireRecent(actor)
  await withActor(actor, async (tx) => {
    await tx.source.deleteMany({ where: { [sourceColumn[kind]]: id } })
    const where = { where: { id } }
    const removed = await {
      recognition: () => tx.recognition.deleteMany(where),
      statement: () => tx.statement.deleteMany(where),
      submission: () => tx.submission.deleteMany(where),
      petition: () => tx.petition.deleteMany(where),
      figure: () => tx.outsideFigure.deleteMany(where),
      negotiation: () => tx.negotiation.deleteMany(where),
      listing: () => tx.listing.deleteMany(where),
    }[kind]()
    if (removed.count === 0) throw new ForbiddenError()
    await record(tx, actor, `${kind}.removed`, { type: kind, id }, { reason })
  })
}

const select = { id: true } as const
const version = { increment: 1 } as const
const withId = ({ id }: { id?: string }) => (id ? { id } : {})

/** Sending it twice makes one. */
async function add(
  actor: Actor,
  kind: schema.EntryKind,
  { id, sources }: { id?: string; sources: SourceInput[] },
  create: (tx: Tx) => Promise<Saved>,
): Promise<Saved> {
  return withActor(actor, async (tx) => {
    if (id && (await findEntry(tx, actor, kind, id))) return { id }
    const saved = await create(tx)
    await insertSources(tx, actor, kind, saved.id, sources)
    await record(tx, actor, `${kind}.added`, { type: kind, id: saved.id })
    return saved
  })
}

async function change(
  actor: Actor,
  kind: schema.EntryKind,
  { id, version }: { id: string; version: number },
  update: (tx: Tx, where: { id: string; version: number }) => Promise<{ count: number }>,
  replaceParts?: (tx: Tx) => Promise<void>,
): Promise<Saved> {
  return withActor(actor, async (tx) => {
    const saved = await update(tx, { id, version })
    if (saved.count === 0) {
      const current: FormValues | null = (await findEntry(tx, actor, kind, id))?.form ?? null
      await refuseStale(tx, actor, id, current)
    }
    await replaceParts?.(tx)
    await record(tx, actor, `${kind}.changed`, { type: kind, id })
    return { id }
  })
}
