import 'server-only'
import type { Tx } from '@/lib/core/db'
import { known, type Cast } from './cast'
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
      members: {
        create: family.members.map(([kin, who, born]) => ({
          kin,
          kinToId,
          ...(typeof who === 'string' ? { name: who } : { personId: known(cast.people, who.key) }),
          ...(born && { bornOn: new Date(`${born}-01-01`), bornPrecision: 'year' as const }),
        })),
      },
      contacts: { create: family.contacts.map(([kind, value]) => ({ kind, value })) },
    },
    include: { members: true },
  })
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
  const speaker = family.members[0]
  if (typeof speaker?.[1] === 'string') await insertConsent(tx, cast, id, speaker[1])
  if (family.volunteer) {
    await tx.assignment.create({
      data: { familyId: id, userId: known(cast.users, family.volunteer), givenById: coordinatorId },
    })
  }
  return id
}

async function insertConsent(tx: Tx, cast: Cast, familyId: string, name: string): Promise<void> {
  const member = await tx.familyMember.findFirstOrThrow({ where: { familyId, name } })
  await tx.consent.createMany({
    data: (['contact', 'publish_name', 'publish_photo'] as const).map((purpose) => ({
      familyId,
      memberId: member.id,
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
  const { id: needId } = await tx.need.create({
    data: {
      familyId,
      personId: known(cast.people, family.prisoners[0] ?? ''),
      kindId,
      description,
      dueOn: due === null ? null : cast.day(-due),
      repeat,
      createdById: byId,
      states: {
        create: [
          ...(state === 'proposed' || state === 'open'
            ? []
            : [{ state: 'open' as const, byId, from: cast.day(30), to: cast.day(20) }]),
          {
            state,
            byId,
            from: cast.day(20),
            reason: state === 'dropped' ? 'The family found it themselves' : null,
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
