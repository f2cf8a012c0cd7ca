import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { Prisma } from '@/prisma/generated/client'
import type { KeyKind, Visibility } from '@/prisma/generated/enums'
import type { Circle } from '@/lib/sealing/keyring'

/** A record that has a data key of its own. */
export type Subject = {
  kind: Extract<KeyKind, 'family' | 'contacts' | 'need' | 'notes' | 'incident' | 'index'>
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
    case 'index':
      return { users: [], circles: ['coordinators'] }
  }
}

/** What a change of an assignment touches. */
export async function subjectsOf(
  tx: Tx,
  given: { caseId?: string | null; familyId?: string | null; needId?: string | null },
): Promise<Subject[]> {
  if (given.familyId) return ofFamily(given.familyId)
  if (given.needId) return [{ kind: 'need', id: given.needId }]
  if (!given.caseId) return []
  const caseId = given.caseId
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
    ...families.map(({ familyId }): Subject => ({ kind: 'family', id: familyId })),
    ...incidents.map(({ id }): Subject => ({ kind: 'incident', id })),
  ]
}

export const ofFamily = (familyId: string): Subject[] => [
  { kind: 'family', id: familyId },
  { kind: 'contacts', id: familyId },
]

async function givenTo(
  tx: Tx,
  subject: { familyId?: string; needId?: string; caseId?: string },
  role?: 'lawyer',
): Promise<string[]> {
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
