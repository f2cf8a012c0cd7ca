import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { Prisma } from '@/prisma/generated/client'
import type { KeyKind, Role, Visibility } from '@/prisma/generated/enums'
import type { Circle } from '@/lib/sealing/keyring'

/** A record that has a data key of its own. */
export type Subject = {
  kind: Extract<
    KeyKind,
    | 'family'
    | 'contacts'
    | 'need'
    | 'notes'
    | 'incident'
    | 'document'
    | 'index'
    | 'import'
    | 'intake'
    | 'export'
  >
  id: string
}

type Holders = { users: string[]; circles: (Circle | 'recovery')[] }

const NOBODY_IN_PARTICULAR = '00000000-0000-0000-0000-000000000000'

/** The one key by which coordinators find sealed names. */
export const nameIndex: Subject = { kind: 'index', id: NOBODY_IN_PARTICULAR }

/** Who may open a record's data key: the same people whom lib/access/scope.ts lets read what it seals. */
export async function holdersOf(tx: Tx, { kind, id }: Subject): Promise<Holders> {
  switch (kind) {
    case 'family':
      return {
        users: [
          ...(await givenTo(tx, { familyId: id })),
          ...(await lawyersFor(tx, { families: { some: { familyId: id } } })),
        ],
        circles: ['coordinators'],
      }
    case 'contacts':
      return { users: await givenTo(tx, { familyId: id }), circles: ['coordinators'] }
    case 'need':
      return {
        users: [...(await givenTo(tx, { needId: id })), ...(await proposerOf(tx, id))],
        circles: ['coordinators'],
      }
    case 'notes':
      return { users: await givenTo(tx, { caseId: id }, 'lawyer'), circles: ['recovery'] }
    case 'incident':
      return incidentHolders(tx, id)
    case 'document':
      return documentHolders(tx, id)
    case 'export':
      return { users: await askerOf(tx, id), circles: ['coordinators'] }
    case 'index':
    case 'import':
    case 'intake':
      return { users: [], circles: ['coordinators'] }
  }
}

/** What a change of an assignment touches. */
export async function subjectsOf(
  tx: Tx,
  given: Partial<Record<'caseId' | 'familyId' | 'needId' | 'hearingId' | 'personId', string | null>>,
): Promise<Subject[]> {
  const { caseId, familyId, needId, hearingId, personId } = given
  if (familyId) return [...ofFamily(familyId), ...(await documentsOf(tx, { familyId }))]
  if (needId) return [{ kind: 'need', id: needId }, ...(await documentsOf(tx, { delivery: { needId } }))]
  if (personId) return documentsOf(tx, { personId })
  if (hearingId) return documentsOfCase(tx, { hearings: { some: { id: hearingId } } })
  if (!caseId) return []
  const families = await tx.familyPrisoner.findMany({
    where: { person: { defendants: { some: { caseId } } } },
    select: { familyId: true },
  })
  const incidents = await tx.incident.findMany({
    where: {
      isSensitive: true,
      OR: [{ caseId }, { victims: { some: { person: { defendants: { some: { caseId } } } } } }],
    },
    select: { id: true },
  })
  return [
    { kind: 'notes', id: caseId },
    ...(await documentsOfCase(tx, { id: caseId })),
    ...(await documentsOf(tx, { person: { defendants: { some: { caseId } } } })),
    ...families.map(({ familyId }): Subject => ({ kind: 'family', id: familyId })),
    ...incidents.map(({ id }): Subject => ({ kind: 'incident', id })),
  ]
}

/** What becoming a defendant, or being one no more, touches: the lawyers of the case are then theirs, or not. */
export async function subjectsOfClient(tx: Tx, personId: string): Promise<Subject[]> {
  const families = await tx.familyPrisoner.findMany({ where: { personId }, select: { familyId: true } })
  const incidents = await tx.incident.findMany({
    where: { isSensitive: true, victims: { some: { personId } } },
    select: { id: true },
  })
  return [
    ...(await documentsOf(tx, { personId })),
    ...families.map(({ familyId }): Subject => ({ kind: 'family', id: familyId })),
    ...incidents.map(({ id }): Subject => ({ kind: 'incident', id })),
  ]
}

/** Documents that have a key of their own. */
export async function documentsOf(tx: Tx, where: Prisma.DocumentWhereInput): Promise<Subject[]> {
  const found = await tx.document.findMany({
    where: { AND: [where, { mark: { not: 'privileged' } }] },
    select: { id: true },
  })
  return found.map(({ id }) => ({ kind: 'document', id }))
}

export const documentsOfCase = (tx: Tx, of: Prisma.CaseWhereInput): Promise<Subject[]> =>
  documentsOf(tx, { OR: [{ case: of }, { hearing: { case: of } }] })

export const ofFamily = (familyId: string): Subject[] => [
  { kind: 'family', id: familyId },
  { kind: 'contacts', id: familyId },
]

async function givenTo(tx: Tx, subject: Prisma.AssignmentWhereInput, role?: Role): Promise<string[]> {
  const given = await tx.assignment.findMany({
    where: {
      ...subject,
      to: null,
      user: { removedAt: null, ...(role && { roles: { some: { to: null, role } } }) },
    },
    select: { userId: true },
  })
  return given.map(({ userId }) => userId)
}

/**
 * The lawyers of clients, as `clients` in lib/access/scope.ts says: of a case that somebody else gave them, or who entered
 * the client themselves.
 */
async function lawyersFor(tx: Tx, client: Prisma.PersonWhereInput): Promise<string[]> {
  const given = await tx.assignment.findMany({
    where: { to: null, user: isLawyer, case: { defendants: { some: { person: client } } } },
    select: {
      ...{ userId: true, givenById: true },
      case: {
        select: {
          visibility: true,
          defendants: {
            where: { person: client },
            select: { person: { select: { visibility: true, proposedById: true } } },
          },
        },
      },
    },
  })
  return given
    .filter(({ userId, givenById, case: of }) =>
      of?.defendants.some(
        ({ person }) =>
          person.proposedById === userId ||
          (givenById !== userId && isDecided(of.visibility) && isDecided(person.visibility)),
      ),
    )
    .map(({ userId }) => userId)
}

const isLawyer = { removedAt: null, roles: { some: { to: null, role: 'lawyer' as const } } }
const isDecided = (visibility: Visibility) => visibility === 'open' || visibility === 'restricted'

async function proposerOf(tx: Tx, needId: string): Promise<string[]> {
  const need = await tx.need.findFirst({
    where: { id: needId, state: 'proposed' },
    select: { createdById: true },
  })
  return need?.createdById ? [need.createdById] : []
}

async function askerOf(tx: Tx, id: string): Promise<string[]> {
  const asked = await tx.export.findFirst({
    where: { id, by: { removedAt: null } },
    select: { byId: true },
  })
  return asked ? [asked.byId] : []
}

async function incidentHolders(tx: Tx, id: string): Promise<Holders> {
  const incident = await tx.incident.findUnique({
    where: { id },
    select: { visibility: true, caseId: true, victims: { select: { personId: true } } },
  })
  if (!incident) return { users: [], circles: ['coordinators'] }
  if (incident.visibility === 'open') return { users: [], circles: ['coordinators', 'everybody'] }
  const ofCase = await givenTo(tx, { caseId: incident.caseId ?? NOBODY_IN_PARTICULAR }, 'lawyer')
  const people = incident.victims.flatMap(({ personId }) => personId ?? [])
  return { users: [...ofCase, ...(await lawyersFor(tx, { id: { in: people } }))], circles: ['coordinators'] }
}

async function documentHolders(tx: Tx, id: string): Promise<Holders> {
  const document = await tx.document.findUnique({
    where: { id },
    select: {
      ...{ mark: true, addedById: true, personId: true, familyId: true },
      addedBy: { select: { removedAt: true, roles: inForce } },
      person: { select: { visibility: true, proposedById: true } },
      case: { select: ofCaseSelect },
      hearing: { select: { case: { select: ofCaseSelect } } },
      delivery: {
        select: { needId: true, byId: true, by: { select: { removedAt: true, roles: inForce } } },
      },
    },
  })
  if (!document) return { users: [], circles: ['coordinators'] }
  const { mark, addedById, personId, familyId, delivery, person, hearing } = document
  const ofCase = document.case ?? hearing?.case
  // Who added it keeps it only while they see the record; of a restricted one that is by their work.
  const of = person ?? ofCase
  const isAddersToSee =
    (of?.visibility === 'open' || of?.proposedById === addedById) &&
    works(document.addedBy, ['volunteer', 'lawyer'])
  const isOpen = mark === 'open' && of?.visibility === 'open'
  const workers = async () => {
    if (familyId) return givenTo(tx, { familyId })
    if (delivery)
      return [
        ...(await givenTo(tx, { needId: delivery.needId }, 'volunteer')),
        ...(delivery.byId && delivery.by && works(delivery.by, ['volunteer']) ? [delivery.byId] : []),
      ]
    if (personId)
      return [...(await givenTo(tx, { personId }, 'volunteer')), ...(await lawyersFor(tx, { id: personId }))]
    if (!ofCase || !isDecided(ofCase.visibility)) return []
    const { id: caseId } = ofCase
    return [...(await givenTo(tx, { caseId })), ...(await givenTo(tx, { hearing: { caseId } }, 'volunteer'))]
  }
  return {
    users: [...new Set([...(isAddersToSee ? [addedById] : []), ...(await workers())])],
    circles: isOpen ? ['coordinators', 'everybody'] : ['coordinators'],
  }
}

const ofCaseSelect = { id: true, visibility: true, proposedById: true } as const

const inForce = { where: { to: null }, select: { role: true } } as const

const works = ({ removedAt, roles }: { removedAt: Date | null; roles: { role: Role }[] }, as: Role[]) =>
  removedAt === null && roles.some(({ role }) => as.includes(role))
