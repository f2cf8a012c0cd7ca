import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { makeActor, makeCase, makeDefendant, makeFamily, makeName, makePerson } from '@/prisma/factories'
import { makeEveryRecord } from '@/prisma/every-record'
import { db } from '@/prisma/owner-db'
import type { Actor } from '@/lib/core/actor'
import { ForbiddenError } from '@/lib/core/errors'
import { restFromWork } from '@/lib/core/jobs'
import {
  addName,
  changePerson,
  compareNamesOnRecord,
  mergePeople,
  tellApart,
  unmergePeople,
} from './commands'
import { getMerge, getMergedInto, getPair, listMerges, listResemblances } from './queries'
import { mergeSchema, newNameSchema, personSchema, type MergeInput } from './schema'

let actor: Actor

beforeEach(async () => {
  actor = await makeActor('coordinator')
})
afterAll(restFromWork)

async function mergeInto(id: string, mergedId: string, chosen: Partial<MergeInput> = {}) {
  const [kept, merged] = [await personOf(id), await personOf(mergedId)]
  const versions = { version: kept.version, mergedVersion: merged.version }
  await mergePeople(actor, { ...mergeSchema.parse({ id, mergedId, ...versions }), ...chosen })
  const [latest] = await listMerges(actor, id)
  return latest?.id ?? ''
}

const personOf = (id: string) => db.person.findUniqueOrThrow({ where: { id } })

async function takeApart(mergeId: string, more: { given?: string[]; former?: string[] } = {}) {
  const found = await getMerge(actor, mergeId)
  await unmergePeople(actor, { id: mergeId, version: found?.version ?? 0, given: [], former: [], ...more })
}

/** Every row of every table that a merge may touch, as it stands. */
async function everything(): Promise<Record<string, string[]>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`
  const leftOut = /^(Audit|Merge|Resemblance|User|Session|SealKey|KeyGrant|_prisma)/
  const found: Record<string, string[]> = {}
  for (const { name } of tables.filter((table) => !leftOut.test(table.name))) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(
      `SELECT (to_jsonb(t) - 'version' - 'updatedAt' - 'status' - 'statusOn')::text AS row FROM "${name}" t`,
    )
    found[name] = rows.map(({ row }) => row).sort()
  }
  return found
}

describe('two records of one person', () => {
  it('become one with everything that either has, and two again exactly as they were', async () => {
    const [one, other] = [
      await makeEveryRecord('open', 'Server Umerov'),
      await makeEveryRecord('open', 'Сервер Умеров'),
    ]
    const [id, mergedId] = [one.person.id, other.person.id]
    const common = await makeCase('The case of both')
    const [own, others] = [await makeDefendant(common.id, id), await makeDefendant(common.id, mergedId)]
    const charge = await db.charge.create({ data: { defendantId: others.id, label: 'art. 278' } })
    await makeName(id, 'Of the same spelling')
    await makeName(mergedId, 'Of the same spelling')
    const family = await makeFamily(id)
    await db.familyPrisoner.create({ data: { familyId: family.id, personId: mergedId } })
    await db.person.update({ where: { id: mergedId }, data: { occupation: 'Baker', region: 'Sudak' } })
    await db.person.update({ where: { id }, data: { region: 'Alushta' } })
    const before = await everything()

    const mergeId = await mergeInto(id, mergedId, { region: 'merged', name: 'merged' })
    expect(await db.person.count({ where: { id: mergedId } })).toBe(0)
    expect(await personOf(id)).toMatchObject({ name: 'Сервер Умеров', occupation: 'Baker', region: 'Sudak' })
    expect((await db.charge.findUniqueOrThrow({ where: { id: charge.id } })).defendantId).toBe(own.id)
    expect(await db.defendant.count({ where: { personId: id } })).toBe(3)
    expect(await db.recognition.count({ where: { personId: id } })).toBe(2)
    expect(await db.custodyPeriod.count({ where: { personId: id } })).toBe(1)
    expect(await db.importRow.count({ where: { personId: id } })).toBe(2)
    expect(await db.familyPrisoner.count({ where: { familyId: family.id } })).toBe(1)
    expect(await getMergedInto(actor, mergedId)).toBe(id)
    // What a list had made is not taken out of a record that was merged.
    const rest = Object.entries(await everything()).filter(([table]) => table !== 'ImportedRecord')
    expect(JSON.stringify(rest).includes(mergedId)).toBe(false)

    await takeApart(mergeId)
    expect(await everything()).toEqual(before)
    expect(await getMergedInto(actor, mergedId)).toBeNull()
  })

  it('keep the custody periods of whom was chosen, and get the others back', async () => {
    const [one, other] = [await makeEveryRecord('open'), await makeEveryRecord('open')]
    const before = await everything()
    const mergeId = await mergeInto(one.person.id, other.person.id, { custody: 'merged' })
    const held = await db.custodyPeriod.findMany({ where: { personId: one.person.id } })
    expect(held.map(({ id }) => id)).toEqual([other.custodyPeriod.id])
    await takeApart(mergeId)
    expect(await everything()).toEqual(before)
  })

  it('are asked about what came since', async () => {
    const [one, other] = [await makePerson('Asan Yanikov'), await makePerson('Асан Яников')]
    const mergeId = await mergeInto(one.id, other.id)
    const { id: caseId } = await makeCase()
    const stays = await makeDefendant(caseId, one.id)
    const goes = await makeDefendant((await makeCase()).id, one.id)
    await db.person.update({ where: { id: one.id }, data: { region: 'Kerch', occupation: 'Nurse' } })
    const asked = await getMerge(actor, mergeId)
    expect(asked?.changed).toEqual(['region', 'occupation'])
    expect(asked?.added.map(({ table }) => table)).toEqual(['Defendant', 'Defendant'])
    await takeApart(mergeId, { given: [`Defendant.personId:${goes.id}`], former: ['region'] })
    expect((await db.defendant.findUniqueOrThrow({ where: { id: stays.id } })).personId).toBe(one.id)
    expect((await db.defendant.findUniqueOrThrow({ where: { id: goes.id } })).personId).toBe(other.id)
    expect(await personOf(one.id)).toMatchObject({ region: null, occupation: 'Nurse', name: 'Asan Yanikov' })
    expect(await personOf(other.id)).toMatchObject({ name: 'Асан Яников' })
  })

  it('are taken apart whatever came since, of every kind of record, and whichever of it is given back', async () => {
    for (const isGiven of [true, false]) {
      const { person, merge, merged } = await makeEveryRecord('open')
      const { added = [] } = (await getMerge(actor, merge.id)) ?? {}
      expect(added.length).toBeGreaterThan(14)
      await takeApart(merge.id, { given: isGiven ? added.map(({ mark }) => mark) : [] })
      const owner = isGiven ? merged.id : person.id
      expect(await db.custodyPeriod.count({ where: { personId: owner } })).toBeGreaterThan(0)
      expect(await db.document.count({ where: { personId: owner } })).toBeGreaterThan(0)
    }
  })

  it('are taken apart in the order opposite to that in which they were merged', async () => {
    const [a, b, c] = [
      await makePerson('A Aliyev'),
      await makePerson('B Aliyev'),
      await makePerson('C Aliyev'),
    ]
    const first = await mergeInto(b.id, a.id)
    const second = await mergeInto(c.id, b.id)
    await expect(takeApart(first)).rejects.toMatchObject({ key: 'people.errors.later-merge' })
    await takeApart(second)
    await takeApart(first)
    expect(await db.person.count({ where: { id: { in: [a.id, b.id, c.id] } } })).toBe(3)
  })

  it('cannot be one where one is the relative of the other, or somebody has changed one meanwhile', async () => {
    const [one, other] = [await makePerson(), await makePerson()]
    const family = await makeFamily(one.id)
    await db.familyMember.create({
      data: { familyId: family.id, personId: other.id, kinToId: one.id, kin: 'brother', nameIndex: [] },
    })
    await expect(mergeInto(one.id, other.id)).rejects.toMatchObject({ key: 'people.errors.kin-merge' })
    await expect(mergeInto(one.id, (await makePerson()).id, { version: 9 })).rejects.toMatchObject({
      key: 'people.errors.changed-meanwhile',
    })
  })

  it('become one once, when two coordinators make them one at the same time, each the other way', async () => {
    const [one, other] = [await makePerson('Rustem Abibullaev'), await makePerson('Рустем Абибуллаев')]
    const both = [
      { id: one.id, mergedId: other.id },
      { id: other.id, mergedId: one.id },
    ]
    const done = await Promise.allSettled(
      both.map((pair) => mergePeople(actor, mergeSchema.parse({ ...pair, version: 1, mergedVersion: 1 }))),
    )
    const refused = done.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []))
    expect(refused).toMatchObject([{ key: 'people.errors.changed-meanwhile' }])
  })

  it('are a coordinator’s to make one', async () => {
    const [one, other] = [await makePerson('Enver Krosh'), await makePerson('Енвер Крош')]
    const input = mergeSchema.parse({ id: one.id, mergedId: other.id, version: 1, mergedVersion: 1 })
    for (const role of ['volunteer', 'lawyer', 'analyst', 'administrator'] as const) {
      const nobody = await makeActor(role)
      await expect(mergePeople(nobody, input)).rejects.toThrow(ForbiddenError)
      await expect(getPair(nobody, one.id, other.id)).rejects.toThrow(ForbiddenError)
    }
  })
})

describe('people who may be one', () => {
  const seen = async () =>
    (await listResemblances(actor)).rows.map(({ one, other }) => [one.name, other.name].sort())

  it('are found in any spelling, unless born in other years, until somebody says that they are two', async () => {
    const [one, other] = [
      await makePerson('Ремзи Бекирлинский', { bornOn: new Date('1979-03-14'), bornPrecision: 'day' }),
      await makePerson('Remzi Bekirlinskyi', { bornOn: new Date('1979-01-01'), bornPrecision: 'year' }),
    ]
    await makePerson('Ремзі Бекірлінський', { bornOn: new Date('1950-01-01'), bornPrecision: 'year' })
    await compareNamesOnRecord()
    const pair = ['Remzi Bekirlinskyi', 'Ремзи Бекирлинский']
    expect(await seen()).toContainEqual(pair)
    expect((await seen()).flat()).not.toContain('Ремзі Бекірлінський')
    await tellApart(actor, { id: other.id, otherId: one.id })
    expect(await seen()).not.toContainEqual(pair)
    await addName(actor, newNameSchema.parse({ personId: one.id, text: 'Ремзи Бекирлинский', kind: 'alias' }))
    await compareNamesOnRecord()
    expect(await seen()).not.toContainEqual(pair)
  })

  it('are found anew when a birth is put right, as the best of their names says', async () => {
    const born = (year: string) => ({ born: { year } })
    const put = async (id: string, year: string) => {
      const { version } = await personOf(id)
      await changePerson(
        actor,
        personSchema.parse({ id, version: String(version), visibility: 'open', ...born(year) }),
      )
      await compareNamesOnRecord()
    }
    const one = await makePerson('Марлен Асанчуков', {
      bornOn: new Date('1979-01-01'),
      bornPrecision: 'year',
    })
    const other = await makePerson('Marlen Asanchukov')
    const pair = ['Marlen Asanchukov', 'Марлен Асанчуков']
    const found = () => db.resemblance.findFirst({ where: { OR: [{ oneId: one.id }, { otherId: one.id }] } })
    await compareNamesOnRecord()
    expect(await seen()).toContainEqual(pair)
    await put(other.id, '1950')
    expect(await seen()).not.toContainEqual(pair)
    await put(other.id, '1979')
    expect(await seen()).toContainEqual(pair)
    const best = await found()
    expect(best).toMatchObject({ grade: 'same-name', births: 'near' })
    const newName = { personId: other.id, text: 'Марлен Асанчюкав', kind: 'alias' }
    await addName(actor, newNameSchema.parse(newName))
    await compareNamesOnRecord()
    expect(await found()).toEqual(best)
    const { id: nameId } = await db.personName.findFirstOrThrow({
      where: { personId: other.id, isShown: false },
    })
    await db.personName.updateMany({ where: { personId: other.id, isShown: true }, data: { isShown: false } })
    await db.personName.update({ where: { id: nameId }, data: { isShown: true } })
    await db.personName.deleteMany({ where: { personId: other.id, isShown: false } })
    await compareNamesOnRecord()
    expect(await found()).toMatchObject({ grade: 'likely', births: 'near' })
  })

  it('are two for good once they were taken apart', async () => {
    const [one, other] = [await makePerson('Nariman Memetsky'), await makePerson('Нариман Меметский')]
    await compareNamesOnRecord()
    expect(await seen()).toContainEqual(['Nariman Memetsky', 'Нариман Меметский'])
    await takeApart(await mergeInto(one.id, other.id))
    await compareNamesOnRecord()
    expect(await seen()).not.toContainEqual(['Nariman Memetsky', 'Нариман Меметский'])
  })

  it('may be a third and the one that was merged, and the third and either of the two again', async () => {
    const [kept, merged] = [await makePerson('Usta Karasuvli'), await makePerson('Zekeriya Chalbashev')]
    await makePerson('Зекерья Чалбашев')
    await compareNamesOnRecord()
    expect(await seen()).toContainEqual(['Zekeriya Chalbashev', 'Зекерья Чалбашев'])
    const mergeId = await mergeInto(kept.id, merged.id)
    await compareNamesOnRecord()
    expect(await seen()).toContainEqual(['Usta Karasuvli', 'Зекерья Чалбашев'])
    await takeApart(mergeId)
    await compareNamesOnRecord()
    expect(await seen()).toContainEqual(['Zekeriya Chalbashev', 'Зекерья Чалбашев'])
    expect((await seen()).flat()).not.toContain('Usta Karasuvli')
  })

  it('are still two when one of them is merged, and after that was undone', async () => {
    const [kept, merged] = [await makePerson('Usta Buyukov'), await makePerson('Seidamet Uzunbashev')]
    const [third, fourth] = [await makePerson('Сейдамет Узунбашев'), await makePerson('Устя Буюков')]
    await tellApart(actor, { id: merged.id, otherId: third.id })
    await tellApart(actor, { id: kept.id, otherId: fourth.id })
    const decided = async () => {
      const of = { in: [kept.id, merged.id, third.id, fourth.id] }
      const pairs = await db.resemblance.findMany({
        where: { oneId: of, otherId: of, differentAt: { not: null } },
        select: { oneId: true, otherId: true, differentBy: true },
      })
      expect(pairs.every(({ differentBy }) => differentBy === actor.userId)).toBe(true)
      return pairs.map(({ oneId, otherId }) => [oneId, otherId].sort().join()).sort()
    }
    const pairs = (...of: { id: string }[][]) =>
      of
        .map((pair) =>
          pair
            .map(({ id }) => id)
            .sort()
            .join(),
        )
        .sort()
    const mergeId = await mergeInto(kept.id, merged.id)
    await compareNamesOnRecord()
    expect(await decided()).toEqual(pairs([kept, third], [kept, fourth]))
    expect((await seen()).flat()).not.toContain('Сейдамет Узунбашев')
    await takeApart(mergeId)
    await compareNamesOnRecord()
    expect(await decided()).toEqual(pairs([merged, third], [kept, fourth], [kept, merged]))
    expect((await seen()).flat()).not.toContain('Сейдамет Узунбашев')
  })
})

describe('a proposal', () => {
  it('becomes part of who is on record, never the other way round, and nobody becomes a proposal by it', async () => {
    const proposedById = (await makeActor('volunteer')).userId
    const known = await makePerson('Vadim Onrecordov')
    const proposed = await makePerson('Vadym Onrecordov', { visibility: 'proposed', proposedById })
    await expect(mergeInto(proposed.id, known.id)).rejects.toThrow('people.errors.merge-proposed')
    await mergeInto(known.id, proposed.id, { visibility: 'merged' })
    expect((await personOf(known.id)).visibility).toBe('open')
  })

  it('does not vanish into a record that whoever made it may not see', async () => {
    const proposedById = (await makeActor('volunteer')).userId
    const hidden = await makePerson('Rinat Unseenov', { visibility: 'restricted' })
    const proposed = await makePerson('Rynat Unseenov', { visibility: 'proposed', proposedById })
    await expect(mergeInto(hidden.id, proposed.id)).rejects.toThrow('people.errors.merge-hidden')
    expect((await personOf(proposed.id)).visibility).toBe('proposed')
  })
})
