import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Tx } from '@/lib/core/db'
import { memberColumns, sealContact } from '@/lib/families/sealed'
import { settleKeys } from '@/lib/keys/grants'
import { needKey, sealOfNeed } from '@/lib/support/sealed'
import { known, writer, type Cast } from './cast'
import { demoFamilies, demoNeeds, type DemoFamily } from './families'

const NEEDS_EACH = 3

/** Twenty families with their members and contacts, and three needs for each. */
export async function insertFamilies(tx: Tx, cast: Cast): Promise<void> {
  for (const [index, family] of demoFamilies.entries()) {
    const familyId = await insertFamily(tx, cast, family)
    for (let step = 0; step < NEEDS_EACH; step += 1) {
      await insertNeed(tx, cast, family, familyId, index * NEEDS_EACH + step)
    }
  }
}

async function insertFamily(tx: Tx, cast: Cast, family: DemoFamily): Promise<string> {
  const coordinatorId = known(cast.users, 'coordinator')
  const kinToId = known(cast.people, family.prisoners[0] ?? '')
  const { id } = await tx.family.create({
    data: {
      name: family.name,
      region: family.region,
      coordinatorId,
      prisoners: { create: family.prisoners.map((key) => ({ personId: known(cast.people, key) })) },
    },
  })
  if (family.volunteer) {
    await tx.assignment.create({
      data: { familyId: id, userId: known(cast.users, family.volunteer), givenById: coordinatorId },
    })
  }
  const speakerId = await insertMembers(tx, cast, id, kinToId, family)
  for (const [kind, value] of family.contacts) {
    const row = randomUUID()
    const sealed = await sealContact(tx, writer(cast), row, { familyId: id, value })
    await tx.familyContact.create({ data: { id: row, familyId: id, kind, value: sealed } })
  }
  if (family.lastTalk !== null) {
    await tx.familyTalk.createMany({
      data: [family.lastTalk + 31, family.lastTalk].map((back) => ({
        familyId: id,
        on: cast.day(back),
        kind: 'call' as const,
        byId: coordinatorId,
      })),
    })
  }
  if (speakerId) await insertConsent(tx, cast, id, speakerId)
  return id
}

/** The id of the first member, unless that one has a record of their own. */
async function insertMembers(
  tx: Tx,
  cast: Cast,
  familyId: string,
  kinToId: string,
  { members }: DemoFamily,
): Promise<string | null> {
  const ids = members.map(() => randomUUID())
  for (const [at, [kin, who, born]] of members.entries()) {
    const id = ids[at] ?? randomUUID()
    const told = { familyId, name: typeof who === 'string' ? who : null, note: null }
    await tx.familyMember.create({
      data: {
        ...{ id, familyId, kin, kinToId, ...(await memberColumns(tx, writer(cast), id, told)) },
        ...(typeof who !== 'string' && { personId: known(cast.people, who.key) }),
        ...(born && { bornOn: new Date(`${born}-01-01`), bornPrecision: 'year' as const }),
      },
    })
  }
  return typeof members[0]?.[1] === 'string' ? (ids[0] ?? null) : null
}

async function insertConsent(tx: Tx, cast: Cast, familyId: string, memberId: string): Promise<void> {
  await tx.consent.createMany({
    data: (['contact', 'publish_name', 'publish_photo'] as const).map((purpose) => ({
      familyId,
      memberId,
      purpose,
      isGiven: purpose !== 'publish_photo',
      on: cast.day(60),
      takenById: known(cast.users, 'coordinator'),
    })),
  })
}

async function insertNeed(
  tx: Tx,
  cast: Cast,
  family: DemoFamily,
  familyId: string,
  index: number,
): Promise<void> {
  const row = demoNeeds[index % demoNeeds.length]
  if (!row) return
  const [kind, description, due, repeat, state, amount] = row
  const kindId = cast.term('need-kind', kind)
  const volunteerId = known(cast.users, family.volunteer ?? 'volunteer2')
  const byId = known(cast.users, state === 'proposed' ? 'volunteer' : 'coordinator')
  const [needId, stateId] = [randomUUID(), randomUUID()]
  const seal = (of: Parameters<typeof sealOfNeed>[3], text: string) =>
    sealOfNeed(tx, writer(cast), needId, of, text)
  await tx.need.create({
    data: {
      id: needId,
      familyId,
      personId: known(cast.people, family.prisoners[0] ?? ''),
      kindId,
      description: await seal(['Need', 'description', needId], description),
      dueOn: due === null ? null : cast.day(-due),
      repeat,
      createdById: byId,
      states: {
        create: [
          ...(state === 'proposed' || state === 'open'
            ? []
            : [{ state: 'open' as const, byId, from: cast.day(30), to: cast.day(20) }]),
          {
            ...{ id: stateId, state, byId, from: cast.day(20) },
            ...(state === 'dropped' && {
              reason: await seal(['NeedState', 'reason', stateId], 'The family found it themselves'),
            }),
          },
        ],
      },
    },
  })
  if (state === 'assigned') {
    await tx.assignment.create({
      data: { needId, userId: volunteerId, givenById: known(cast.users, 'coordinator'), from: cast.day(20) },
    })
  }
  // Its key was made before anybody had the need.
  await settleKeys(tx, writer(cast), [needKey(needId)])
  if (state === 'done') {
    await tx.delivery.create({
      data: {
        needId,
        familyId,
        kindId,
        deliveredOn: cast.day(8 + (index % 50)),
        byId: volunteerId,
        ...(amount && amount !== '0' && { amount, currency: 'RUB' }),
      },
    })
  }
}
