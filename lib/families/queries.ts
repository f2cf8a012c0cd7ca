import 'server-only'
import { authorize, can } from '@/lib/access/permissions'
import { reachableFamilies, visibleFamilies, visiblePeople } from '@/lib/access/scope'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { addDays, dateOf, isoDate } from '@/lib/core/dates'
import { todayHere } from '@/lib/core/day'
import { withActor, type Tx } from '@/lib/core/db'
import { afterKey, decodeKey, isUuid, pageEmptyLast, pageOf, PAGE_SIZE, type Page } from '@/lib/core/paging'
import { like } from '@/lib/core/text'
import type { Prisma } from '@/prisma/generated/client'
import { familiesNamed } from './named'
import { QUIET_DAYS } from './rules'
import type { FamiliesFilter } from './schema'
import { openContacts, openMembers, openTalks } from './sealed'

const MY_DAY_ROWS = 10
const COUNT_CAP = 100
const TALKS_SHOWN = 100

const rowSelect = (actor: Actor) =>
  ({
    id: true,
    name: true,
    region: true,
    lastContactOn: true,
    closedAt: true,
    coordinator: { select: { displayName: true } },
    prisoners: prisonersSeen(actor),
  }) satisfies Prisma.FamilySelect

export type FamilyRow = Prisma.FamilyGetPayload<{ select: ReturnType<typeof rowSelect> }>

/** By name, or the longest silence first. The number of queries is fixed. */
export async function listFamilies(actor: Actor, filter: FamiliesFilter & Among): Promise<Page<FamilyRow>> {
  authorize(actor, 'families.read')
  return withActor(actor, async (tx) => {
    const where = await familiesWhere(tx, actor, filter)
    const cursor = decodeKey(filter.after)
    const find = (after: object, take: number, field: 'name' | 'lastContactOn') =>
      tx.family.findMany({
        where: { AND: [where, after] },
        orderBy: [{ [field]: 'asc' }, { id: 'asc' }],
        take,
        select: rowSelect(actor),
      })
    if (filter.sort !== 'contact') {
      return pageOf(await find(afterKey('name', cursor, String), PAGE_SIZE + 1, 'name'), ({ name }) => name)
    }
    return pageEmptyLast('lastContactOn', cursor, dateOf, lastContact, (after, take) =>
      find(after, take, 'lastContactOn'),
    )
  })
}

/** Instead of a text, which only somebody with keys can look for: the families that it found. */
export type Among = { among?: string[] }

async function familiesWhere(
  tx: Tx,
  actor: Actor,
  { show, quiet, coordinatorId, region, text, among }: FamiliesFilter & Among,
): Promise<Prisma.FamilyWhereInput> {
  return {
    AND: [
      visibleFamilies(actor),
      show === 'closed' ? { closedAt: { not: null } } : { closedAt: null },
      quiet ? quietSince(await todayHere(tx)) : {},
      coordinatorId ? { coordinatorId } : {},
      region ? { region: like(region) } : {},
      among ? { id: { in: among } } : await familiesNamed(tx, actor, text),
    ],
  }
}

/** How many rows the list has. */
export async function countFamilies(actor: Actor, filter: FamiliesFilter & Among): Promise<number> {
  authorize(actor, 'families.write')
  return withActor(actor, async (tx) => tx.family.count({ where: await familiesWhere(tx, actor, filter) }))
}

/** Ids of the families that a text finds, no more than `limit`. */
export async function findFamilyIds(actor: Actor, text: string, limit: number): Promise<string[]> {
  authorize(actor, 'families.write')
  return withActor(actor, async (tx) => {
    const named = await familiesNamed(tx, actor, text)
    const found = await tx.family.findMany({
      where: { AND: [visibleFamilies(actor), named] },
      take: limit,
      select: { id: true },
    })
    return found.map(({ id }) => id)
  })
}

/** Families that nobody spoke with for 30 days: those never spoken with, then the longest silence. */
export async function listFamiliesToCall(actor: Actor) {
  authorize(actor, 'families.write')
  return withActor(actor, async (tx) => {
    const where = { AND: [visibleFamilies(actor), { closedAt: null }, quietSince(await todayHere(tx))] }
    const rows = await tx.family.findMany({
      where,
      orderBy: [{ lastContactOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
      take: MY_DAY_ROWS,
      select: rowSelect(actor),
    })
    return { rows, total: await tx.family.count({ where, take: COUNT_CAP }) }
  })
}

/** Families a person is of: as their prisoner, or as a member, with the kin. */
export async function listFamiliesOfPerson(actor: Actor, personId: string) {
  authorize(actor, 'families.read')
  if (!isUuid(personId)) return []
  return withActor(actor, (tx) =>
    tx.family.findMany({
      where: {
        AND: [
          visibleFamilies(actor),
          {
            OR: [
              { prisoners: { some: { personId, person: visiblePeople(actor) } } },
              { members: { some: { AND: [{ personId }, membersSeen(actor)] } } },
            ],
          },
        ],
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: PAGE_SIZE,
      select: {
        ...rowSelect(actor),
        members: {
          where: { AND: [{ personId }, membersSeen(actor)] },
          select: { id: true, kin: true, kinTo: { select: { id: true, name: true } } },
        },
      },
    }),
  )
}

/** Everything but the contact data; null when there is none that the actor may see. */
export async function getFamily(actor: Actor, id: string) {
  authorize(actor, 'families.read')
  if (!isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const family = await tx.family.findFirst({
      where: { AND: [{ id }, visibleFamilies(actor)] },
      select: {
        ...rowSelect(actor),
        coordinatorId: true,
        createdAt: true,
        version: true,
        members: {
          where: membersSeen(actor),
          orderBy: [{ bornOn: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
          include: { person: { select: personSelect }, kinTo: { select: personSelect } },
        },
        consents: {
          where: { OR: [{ member: membersSeen(actor) }, personSeen(actor)] },
          orderBy: [{ on: 'desc' }, { createdAt: 'desc' }],
          include: {
            body: { select: { labels: true } },
            takenBy: { select: { displayName: true } },
            person: { select: personSelect },
          },
        },
      },
    })
    if (!family) return null
    const isReachable =
      can(actor, 'contacts.read') &&
      (await tx.family.count({ where: { AND: [{ id }, reachableFamilies(actor)] } })) > 0
    const consents = family.consents.map(({ takenById, takenBy, ...consent }) => ({
      ...consent,
      takenBy: mayKnow(actor, takenById) ? takenBy.displayName : null,
    }))
    const members = await openMembers(tx, actor, family.members)
    return { ...family, members, consents, isReachable, today: await todayHere(tx) }
  })
}

export type FamilyDetail = NonNullable<Awaited<ReturnType<typeof getFamily>>>

/** Telephone numbers, addresses and what was said. Each reading is recorded, so call it only where somebody asked. */
export async function readContactData(actor: Actor, id: string) {
  authorize(actor, 'contacts.read')
  if (!isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const family = await tx.family.findFirst({
      where: { AND: [{ id }, reachableFamilies(actor)] },
      select: {
        id: true,
        name: true,
        closedAt: true,
        contacts: {
          where: { OR: [{ memberId: null }, { member: membersSeen(actor) }] },
          orderBy: [{ kind: 'asc' }, { id: 'asc' }],
          include: { member: { select: memberSelect } },
        },
        talks: {
          orderBy: [{ on: 'desc' }, { id: 'desc' }],
          take: TALKS_SHOWN,
          include: { by: { select: { displayName: true } } },
        },
      },
    })
    if (!family) return null
    await record(tx, actor, 'family-contacts.read', { type: 'family', id })
    const members = await openMembers(
      tx,
      actor,
      family.contacts.flatMap(({ member }) => member ?? []),
    )
    const contacts = await openContacts(tx, actor, family.contacts)
    return {
      ...family,
      contacts: contacts.map(({ member, ...contact }) => ({
        ...contact,
        member: members.find(({ id }) => id === member?.id) ?? null,
      })),
      talks: (await openTalks(tx, actor, family.talks)).map(({ byId, by, ...talk }) => ({
        ...talk,
        by: mayKnow(actor, byId) ? by : null,
      })),
    }
  })
}

/** Who works with a family is for those to know who give the work out. */
const mayKnow = (actor: Actor, userId: string) => can(actor, 'work.assign') || userId === actor.userId

/** One contact, for changing it. The reading is recorded. */
export async function readContact(actor: Actor, familyId: string, id: string) {
  authorize(actor, 'families.write')
  if (!isUuid(familyId) || !isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const contact = await tx.familyContact.findFirst({
      where: { id, familyId, family: reachableFamilies(actor) },
    })
    if (!contact) return null
    await record(tx, actor, 'family-contacts.read', { type: 'family', id: familyId })
    const [opened] = await openContacts(tx, actor, [contact])
    return opened ?? null
  })
}

/** One talk, to take it out. The reading is recorded. */
export async function readTalk(actor: Actor, familyId: string, id: string) {
  authorize(actor, 'families.write')
  if (!isUuid(familyId) || !isUuid(id)) return null
  return withActor(actor, async (tx) => {
    const talk = await tx.familyTalk.findFirst({
      where: { id, familyId, family: reachableFamilies(actor) },
      include: { by: { select: { displayName: true } } },
    })
    if (!talk) return null
    await record(tx, actor, 'family-contacts.read', { type: 'family', id: familyId })
    const [opened] = await openTalks(tx, actor, [talk])
    return opened ?? null
  })
}

const memberSelect = {
  ...{ id: true, name: true, note: true, kin: true },
  person: { select: { name: true } },
} satisfies Prisma.FamilyMemberSelect

const personSelect = { id: true, name: true, bornOn: true, bornPrecision: true } satisfies Prisma.PersonSelect

const prisonersSeen = (actor: Actor) =>
  ({
    where: { person: visiblePeople(actor) },
    orderBy: { personId: 'asc' },
    select: { person: { select: { id: true, name: true } } },
  }) satisfies Prisma.Family$prisonersArgs

/** Kin of people whom the actor may see, and no restricted person among them. */
const membersSeen = (actor: Actor) =>
  ({
    kinTo: visiblePeople(actor),
    OR: [{ personId: null }, personSeen(actor)],
  }) satisfies Prisma.FamilyMemberWhereInput

/** Within an OR, Prisma drops a relation whose `where` is empty: so the key is named too. */
const personSeen = (actor: Actor) => ({ personId: { not: null }, person: visiblePeople(actor) })

/** A family never spoken with counts from the day it was written down. */
function quietSince(today: string): Prisma.FamilyWhereInput {
  const before = dateOf(addDays(today, -QUIET_DAYS))
  return { OR: [{ lastContactOn: { lte: before } }, { lastContactOn: null, createdAt: { lte: before } }] }
}

const lastContact = ({ lastContactOn }: FamilyRow) => lastContactOn && isoDate(lastContactOn)
