import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeActor, makeCase, makeDefendant, makeFamily, makePerson } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { UnconfirmedError } from '@/lib/access/recent'
import type { Actor } from '@/lib/core/actor'
import { ForbiddenError, RuleError } from '@/lib/core/errors'
import { restFromWork } from '@/lib/core/jobs'
import { mergePeople } from '@/lib/people/commands'
import { mergeSchema } from '@/lib/people/schema'
import { loadReferenceData } from '@/lib/reference/commands'
import {
  addImport,
  correctImportRow,
  decideImportRow,
  importList,
  removeImport,
  setImportColumns,
  undoImport,
  workOnImport,
  writeImport,
} from './commands'
import { runImport } from './job'
import { cellsSchema, type ShownFate } from './schema'
import type { Column, Reported } from './report'
import { getImport, getImportRow, listImportRows, listImports, listImportsOfPerson } from './queries'

const LIST = `ФИО;Дата рождения;Дело;Статья УК;Регион;Дата задержания;Мера пресечения;Место содержания;Приговор;Дети;Цвет
Баталов Ремзи Айдерович;14.03.1979;Первая группа;ч. 2 ст. 205.5, ст. 278 через ч. 1 ст. 30;Судак;11.10.2017;под стражей до 10.12.2017;СИЗО-1, Симферополь;;4;синий
Batalov Remzi;1979;;;;;;;;;
Сулейманов Эльдар;31.02.1990;Первая группа;205.5;Белогорск;17.02.2021;СИЗО;СИЗО-1 Симферополь, затем СИЗО-5 Ростов-на-Дону;13 лет строгого режима, первые 4 года в тюрьме;3;
;;;;;;;;;;
=1+1;1990;;;;;;;;;
Меметов Осман;1990;;20.2 ч. 5 КоАП;Москва;11.07.2019;;;штраф 15 000 руб.;;
Меметов Осман;1990;;20.2 ч. 5 КоАП;Москва;11.07.2019;;;штраф 15 000 руб.;;
`

beforeAll(async () => {
  await loadReferenceData()
})
afterAll(restFromWork)

function post(content: string | Uint8Array, name = 'list.csv') {
  const form = new FormData()
  form.append('file', new Blob([content as Uint8Array<ArrayBuffer>]), name)
  return new Request('http://localhost/api/imports', { method: 'POST', body: form })
}

/** The latest version of a list, for the next form. */
async function standing(actor: Actor, id: string) {
  const found = await getImport(actor, id)
  if (!found) throw new Error('The list is gone.')
  return found
}

async function check(actor: Actor, id: string, more: Partial<{ visibility: 'open' | 'restricted' }> = {}) {
  const { version, columns } = await standing(actor, id)
  const fields = columns.map(({ field }) => field) as never[]
  await setImportColumns(actor, { id, version, columns: fields, visibility: 'open', profile: null, ...more })
  await workOnImport({ batchId: id, by: actor.userId })
}

async function write(actor: Actor, id: string) {
  const { version } = await standing(actor, id)
  await writeImport(actor, { id, version })
  await workOnImport({ batchId: id, by: actor.userId })
}

async function undo(actor: Actor, id: string) {
  const { version } = await standing(actor, id)
  await undoImport(actor, { id, version })
  await workOnImport({ batchId: id, by: actor.userId })
}

async function bringIn(actor: Actor, content: string) {
  const { id } = await addImport(actor, post(content))
  await check(actor, id)
  return id
}

const fatesOf = async (actor: Actor, id: string) =>
  (await listImportRows(actor, id)).rows.map(({ row, fate }) => `${row} ${fate}`)

const countAll = async () => ({
  people: await db.person.count(),
  names: await db.personName.count(),
  cases: await db.case.count(),
  defendants: await db.defendant.count(),
  charges: await db.charge.count(),
  sentences: await db.sentence.count(),
  periods: await db.custodyPeriod.count(),
})

describe('a list', () => {
  it('is kept sealed, guessed, checked, written, repeated by nothing, and taken out whole', async () => {
    const actor = await makeActor('coordinator')
    const before = await countAll()
    const { id } = await addImport(actor, post(LIST))
    const { columns, state } = await standing(actor, id)
    expect(state).toBe('mapping')
    expect(columns.map(({ field }) => field)).toEqual([
      ...[
        'name',
        'born',
        'case',
        'articles',
        'region',
        'detained',
        'measure',
        'place',
        'sentence',
        'children',
        '',
      ],
    ])
    const stored = await db.importRow.findFirstOrThrow({ where: { batchId: id, row: 2 } })
    expect(Buffer.from(stored.cells).includes('Баталов')).toBe(false)

    await check(actor, id)
    expect(await fatesOf(actor, id)).toEqual([
      ...['2 new', '3 ask', '4 new', '5 empty', '6 refused', '7 new', '8 repeated'],
    ])
    expect(await countAll()).toEqual(before)
    const [, asked] = (await listImportRows(actor, id)).rows
    expect(asked?.alike[0]).toMatchObject({ row: 2, name: 'Баталов Ремзи Айдерович' })

    await write(actor, id)
    expect(await db.importBatch.findUniqueOrThrow({ where: { id } })).toMatchObject({ jobKey: null })
    const written = (await listImportRows(actor, id)).rows
    expect(written.filter(({ isWritten }) => isWritten).map(({ row }) => row)).toEqual([2, 4, 7])
    const person = await db.person.findUniqueOrThrow({
      where: { id: written[0]?.person?.id },
      include: {
        custodyPeriods: { include: { placeOf: true, measure: true } },
        defendants: { include: { case: true, charges: { include: { article: true } }, sentences: true } },
      },
    })
    expect(person).toMatchObject({ name: 'Баталов Ремзи Айдерович', region: 'Судак', status: 'in_custody' })
    expect(person.custodyPeriods[0]?.measure.key).toBe('remand')
    expect(person.custodyPeriods[0]?.placeOf?.key).toBe('simferopol-sizo-1')
    expect(person.defendants[0]?.case.name).toBe('Первая группа')
    expect(person.defendants[0]?.charges.map(({ label, article }) => [label, article?.article])).toEqual([
      ['ч. 2 ст. 205.5', '205.5'],
      ['ст. 278 через ч. 1 ст. 30', '278'],
    ])
    // Both of the one group, and a case of his own for somebody fined.
    expect((await countAll()).cases - before.cases).toBe(2)
    expect(await db.sentence.findFirst({ where: { kind: 'fine' } })).toMatchObject({ currency: 'RUB' })

    const row = await getImportRow(actor, id, 4)
    expect(row?.read?.kept).toContainEqual({ field: 'born', written: '31.02.1990', why: 'impossible' })
    expect((await listImportsOfPerson(actor, person.id)).map(({ row }) => row)).toEqual([2])

    const again = await bringIn(actor, LIST)
    expect(await fatesOf(actor, again)).toEqual([
      ...['2 repeated', '3 ask', '4 repeated', '5 empty', '6 refused', '7 repeated', '8 repeated'],
    ])
    const made = await countAll()
    await write(actor, again)
    expect(await countAll()).toEqual(made)

    await undo(actor, id)
    expect(await countAll()).toEqual(before)
    expect((await standing(actor, id)).state).toBe('undone')
    await write(actor, id)
    expect(await countAll()).toEqual(made)
    await undo(actor, id)
  })

  it('joins a row with whom a coordinator says, fills only blanks, and takes only that out again', async () => {
    const actor = await makeActor('coordinator')
    const known = await makePerson('Нариман Джелялов', { region: 'Крым' })
    const list = `name,born,region,birth place\nNariman Dzhelyalov,1980,Simferopol,Tashkent\nDzhelyalov Nariman,1980,,\n`
    const id = await bringIn(actor, list)
    const [first, second] = (await listImportRows(actor, id)).rows
    expect([first?.fate, second?.fate]).toEqual(['ask', 'ask'])
    if (!first || !second) return
    await decideImportRow(actor, { id: first.id, version: first.version, who: known.id })
    await decideImportRow(actor, { id: second.id, version: second.version, who: 'row:2' })
    expect((await getImportRow(actor, id, 2))?.adds).toMatchObject({
      ...{ name: 'Nariman Dzhelyalov', region: null, birthPlace: 'Tashkent' },
    })
    await write(actor, id)
    const joined = await db.person.findUniqueOrThrow({ where: { id: known.id }, include: { names: true } })
    expect(joined).toMatchObject({ region: 'Крым', birthPlace: 'Tashkent', bornPrecision: 'year' })
    expect(joined.names.map(({ text }) => text).sort()).toEqual([
      ...['Dzhelyalov Nariman', 'Nariman Dzhelyalov', 'Нариман Джелялов'],
    ])
    await undo(actor, id)
    const left = await db.person.findUniqueOrThrow({ where: { id: known.id }, include: { names: true } })
    expect(left).toMatchObject({ region: 'Крым', birthPlace: null, bornOn: null })
    expect(left.names).toHaveLength(1)
  })

  it('keeps, when it is taken out, what somebody changed since or built on', async () => {
    const actor = await makeActor('coordinator')
    const id = await bringIn(actor, 'name,born\nAsan Yanikov,1951\nSafiye Yanikova,1952\n')
    await write(actor, id)
    const [asan, safiye] = (await listImportRows(actor, id)).rows
    await makeFamily(asan?.person?.id)
    await undo(actor, id)
    expect(await db.person.count({ where: { id: asan?.person?.id } })).toBe(1)
    expect(await db.person.count({ where: { id: safiye?.person?.id } })).toBe(0)
    const rows = (await listImportRows(actor, id)).rows
    expect(rows.map(({ person }) => person?.name ?? null)).toEqual(['Asan Yanikov', null])
    await expect(removeImport(actor, { id })).rejects.toThrow(RuleError)
  })

  it('is corrected in place, checked again, and asks before somebody is entered who came meanwhile', async () => {
    const actor = await makeActor('coordinator')
    const id = await bringIn(actor, 'name,born\n,1961\nRidvan Umerov,1971\n')
    const [refused] = (await listImportRows(actor, id)).rows
    expect(refused?.fate).toBe('refused')
    if (!refused) return
    await correctImportRow(actor, { id: refused.id, version: refused.version, cells: { c0: 'Enver Krosh' } })
    await workOnImport({ batchId: id, by: actor.userId })
    expect(await fatesOf(actor, id)).toEqual(['2 new', '3 new'])
    await makePerson('Умеров Ридван')
    await write(actor, id)
    expect(await fatesOf(actor, id)).toEqual(['2 new', '3 ask'])
  })

  it('makes nobody in a restricted case more visible than the case', async () => {
    const actor = await makeActor('coordinator')
    await makeCase('Secret 100% case', { visibility: 'restricted' })
    const id = await bringIn(
      actor,
      'name,case\nSeyran Saliyev,Secret 100% case\nSeyran Mustafayev,secret 100_ case\n',
    )
    await write(actor, id)
    const [inIt, not] = (await listImportRows(actor, id)).rows
    const markOf = async (personId = '') =>
      (await db.person.findUnique({ where: { id: personId } }))?.visibility
    expect(await markOf(inIt?.person?.id)).toBe('restricted')
    expect(await markOf(not?.person?.id)).toBe('open')
  })

  it('adds somebody known to a case once', async () => {
    const actor = await makeActor('coordinator')
    const of = await makeCase('Known group')
    const { personId } = await makeDefendant(of.id)
    await db.person.update({
      where: { id: personId },
      data: { bornOn: new Date('1983-05-06'), bornPrecision: 'day' },
    })
    const { name } = await db.person.findUniqueOrThrow({ where: { id: personId } })
    const id = await bringIn(actor, `name,born,case\n${name},06.05.1983,known group\n`)
    expect(await fatesOf(actor, id)).toEqual(['2 known'])
    await write(actor, id)
    expect(await db.defendant.count({ where: { personId } })).toBe(1)
  })

  it.each([
    ['form.file.empty', ''],
    ['transfer.errors.empty', '\n\n'],
    ['transfer.errors.not-json', '{"a": 1'],
    ['transfer.errors.unreadable', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])],
  ])('is refused: %s', async (key, content) => {
    const actor = await makeActor('coordinator')
    await expect(addImport(actor, post(content))).rejects.toMatchObject({ key })
  })

  it('is nobody else’s, and not taken out by whoever left the screen', async () => {
    const coordinator = await makeActor('coordinator')
    const id = await bringIn(coordinator, 'name\nLenie Umerova\n')
    for (const role of ['volunteer', 'lawyer', 'analyst', 'administrator'] as const) {
      const other = await makeActor(role)
      await expect(getImport(other, id)).rejects.toThrow(ForbiddenError)
      await expect(writeImport(other, { id, version: 1 })).rejects.toThrow(ForbiddenError)
    }
    await expect(undoImport({ ...coordinator, confirmedAt: null }, { id, version: 1 })).rejects.toThrow(
      UnconfirmedError,
    )
    expect((await listImports(coordinator)).rows.map((one) => one.id)).toContain(id)
  })
})

/** The report as a whole. */
async function listFromCommand(input: Omit<Parameters<typeof importList>[0], 'tell'>) {
  const columns: Column[] = []
  const rows: Reported[] = []
  await importList({
    ...input,
    tell: { columns: (all) => columns.push(...all), row: (row) => rows.push(row) },
  })
  return { columns, rows }
}

describe('from the command line', () => {
  const table = () =>
    Promise.resolve({
      headers: ['name', 'born'],
      rows: [
        { row: 2, cells: ['Teymur Abdullayev', '1975'] },
        { row: 3, cells: ['Абдуллаев Теймур', '1975'] },
      ],
    })

  it('a dry run says what would become of each row, and leaves nothing behind', async () => {
    const before = { ...(await countAll()), rows: await db.importRow.count(), keys: await db.sealKey.count() }
    const { rows } = await listFromCommand({ title: 'list.csv', table, isDry: true })
    expect(rows.map(({ row, fate, isWritten }) => [row, fate, isWritten])).toEqual([
      [2, 'new', false],
      [3, 'ask', false],
    ])
    expect({
      ...(await countAll()),
      rows: await db.importRow.count(),
      keys: await db.sealKey.count(),
    }).toEqual(before)
  })

  it('writes what is certain once, for coordinators to read', async () => {
    const first = await listFromCommand({ title: 'list.csv', table, isDry: false })
    expect(first.rows.map(({ isWritten }) => isWritten)).toEqual([true, false])
    const before = await countAll()
    const second = await listFromCommand({ title: 'list.csv', table, isDry: false })
    expect(second.rows.map(({ fate }) => fate)).toEqual(['repeated', 'ask'])
    expect(await countAll()).toEqual(before)
    const [latest] = (await listImports(await makeActor('coordinator'))).rows
    expect(latest).toMatchObject({ title: 'list.csv', by: null, state: 'written' })
  })

  it.each([
    ['checked', `"fate" IS NULL`, 'mapping'],
    ['written', `"writtenAt" IS NULL`, 'checked'],
  ])('gives a list back that cannot be %s', async (_, check, state) => {
    const another = () => Promise.resolve({ headers: ['name'], rows: [{ row: 2, cells: ['Rustem Vaitov'] }] })
    await db.$executeRawUnsafe(`ALTER TABLE "ImportRow" ADD CONSTRAINT "spoilt" CHECK (${check}) NOT VALID`)
    try {
      await expect(listFromCommand({ title: 'list.csv', table: another, isDry: false })).rejects.toThrow()
    } finally {
      await db.$executeRawUnsafe(`ALTER TABLE "ImportRow" DROP CONSTRAINT "spoilt"`)
    }
    const latest = await db.importBatch.findFirst({ orderBy: { createdAt: 'desc' } })
    expect(latest).toMatchObject({ state, failure: 'transfer.errors.failed', jobKey: null })
  })

  it('a dry run that comes to no end leaves nothing behind', async () => {
    const before = { batches: await db.importBatch.count(), keys: await db.sealKey.count() }
    await db.$executeRaw`ALTER TABLE "ImportRow" ADD CONSTRAINT "spoilt" CHECK ("fate" IS NULL) NOT VALID`
    try {
      await expect(listFromCommand({ title: 'dry.csv', table, isDry: true })).rejects.toThrow()
    } finally {
      await db.$executeRaw`ALTER TABLE "ImportRow" DROP CONSTRAINT "spoilt"`
    }
    const isTold = importList({
      ...{ title: 'dry.csv', table, isDry: true },
      tell: { columns: () => undefined, row: () => expect.fail('The pipe is closed.') },
    })
    await expect(isTold).rejects.toThrow('The pipe is closed.')
    expect({ batches: await db.importBatch.count(), keys: await db.sealKey.count() }).toEqual(before)
  })

  it('goes by a profile that was kept under a name, and by no other', async () => {
    const actor = await makeActor('coordinator')
    const { id } = await addImport(actor, post('Wer,Wann\nNusrat Aliyev,1990\n'))
    const { version } = await standing(actor, id)
    await setImportColumns(actor, {
      ...{ id, version, columns: ['name', 'born'] as never[], visibility: 'open', profile: 'Of Berlin' },
    })
    const own = { headers: ['Wer', 'Wann'], rows: [{ row: 2, cells: ['Nusrat Mamedov', '1991'] }] }
    const { columns } = await listFromCommand({
      title: 'l.csv',
      table: () => Promise.resolve(own),
      profile: 'Of Berlin',
      isDry: true,
    })
    expect(columns.map(({ field }) => field)).toEqual(['name', 'born'])
    await expect(
      listFromCommand({ title: 'l.csv', table: () => Promise.resolve(own), profile: 'Of Bonn', isDry: true }),
    ).rejects.toMatchObject({ key: 'transfer.errors.no-profile' })
    // The next list with these headers is laid out so by itself.
    const next = await addImport(actor, post('Wer,Wann\nNusrat Tagirov,1990\n'))
    expect((await standing(actor, next.id)).columns.map(({ field }) => field)).toEqual(['name', 'born'])
  })
})

it('goes on after it was killed midway, and writes nobody twice', async () => {
  const actor = await makeActor('coordinator')
  const rows = Array.from({ length: 230 }, (_, at) => `Killed ${word(at)},${1950 + (at % 50)}`)
  const id = await bringIn(actor, `name,born\n${rows.join('\n')}\n`)
  const { version } = await standing(actor, id)
  await writeImport(actor, { id, version })
  // The second lot fails, as when the server is killed in it.
  const [last] = await db.importRow.findMany({ where: { batchId: id }, orderBy: { row: 'desc' }, take: 1 })
  await db.importRow.update({ where: { id: last?.id }, data: { cells: Buffer.from('spoilt') } })
  await expect(runImport(id, actor.userId)).rejects.toThrow()
  expect(await db.importRow.count({ where: { batchId: id, writtenAt: { not: null } } })).toBe(200)
  await db.importRow.update({ where: { id: last?.id }, data: { cells: last?.cells } })
  await runImport(id, actor.userId)
  expect(await db.importRow.count({ where: { batchId: id, writtenAt: { not: null } } })).toBe(230)
  expect(await db.person.count({ where: { name: { startsWith: 'Killed ' } } })).toBe(230)
})

it('stops for whoever is no coordinator any more', async () => {
  const actor = await makeActor('coordinator')
  const id = await bringIn(actor, 'name\nMarlen Asanov\n')
  const { version } = await standing(actor, id)
  await writeImport(actor, { id, version })
  await db.userRole.updateMany({ where: { userId: actor.userId }, data: { to: new Date() } })
  await workOnImport({ batchId: id, by: actor.userId })
  expect(await db.person.count({ where: { name: 'Marlen Asanov' } })).toBe(0)
  const told = await standing(await makeActor('coordinator'), id)
  expect(told).toMatchObject({ state: 'checked', failure: 'transfer.errors.role' })
})

it('tells of a job that came to no end, and lets it be begun again', async () => {
  const actor = await makeActor('coordinator')
  const id = await bringIn(actor, 'name\nOsman Arifmemetov\n')
  const { version } = await standing(actor, id)
  await writeImport(actor, { id, version })
  const row = await db.importRow.findFirstOrThrow({ where: { batchId: id } })
  await db.importRow.update({ where: { id: row.id }, data: { cells: Buffer.from('spoilt') } })
  await workOnImport({ batchId: id, by: actor.userId })
  await db.importRow.update({ where: { id: row.id }, data: { cells: row.cells } })
  expect(await standing(actor, id)).toMatchObject({ state: 'checked', failure: 'transfer.errors.failed' })
  await write(actor, id)
  expect(await standing(actor, id)).toMatchObject({ state: 'written', failure: null })
})

const crowd = (called: string, size: number) =>
  Array.from({ length: size }, (_, at) => `${called} ${word(at)},${1950 + (at % 50)},${called} case`)

it('takes cells that the database would not, and refuses only the rows that it cannot keep', async () => {
  const actor = await makeActor('coordinator')
  // Of letters that are not compressed away.
  const long = Array.from({ length: 1_500 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)))
  const rows = [
    ...['Nul\0 Halfov,Nul\0 case,Kerch,', `Half Nulov,,"\0",`, `${long.join('')},,,`],
    ...[`Long Caseov,${long.join('')},,`, `Other Nameov,,,${'x'.repeat(201)}`],
    ...[`${'Ab '.repeat(66)}Cd,,,`, `Long Regionov,,${long.join('').repeat(14)},`],
  ]
  const { id } = await addImport(actor, post(`na\0me,case,re\0gion,other name\n${rows.join('\n')}\n`))
  const { columns, version } = await standing(actor, id)
  const fields = columns.map(({ field }) => field)
  expect(fields).toEqual(['name', 'case', 'region', 'otherName'])
  await setImportColumns(actor, {
    ...{ id, version, columns: fields as never[], visibility: 'open', profile: 'Of NUL' },
  })
  await workOnImport({ batchId: id, by: actor.userId })
  const found = (await listImportRows(actor, id)).rows.map(({ fate, why }) => [fate, why])
  expect(found).toEqual([
    ...[
      ['new', null],
      ['new', null],
      ['refused', 'long-name'],
      ['refused', 'long-case'],
      ['refused', 'long-name'],
      ['new', null],
      ['refused', 'long-cell'],
    ],
  ])
  const [, , refused] = (await listImportRows(actor, id)).rows
  const corrected = cellsSchema.parse({ ...refused, cells: { c0: 'Short\0 Nameov' } })
  await correctImportRow(actor, corrected)
  await workOnImport({ batchId: id, by: actor.userId })
  await write(actor, id)
  expect(await standing(actor, id)).toMatchObject({ state: 'written', failure: null })
  expect(
    await db.person.count({ where: { name: { in: ['Nul Halfov', 'Half Nulov', 'Short Nameov'] } } }),
  ).toBe(3)
})

it('follows somebody who was merged since the check, and asks again where nobody is left', async () => {
  const actor = await makeActor('coordinator')
  const born = { bornOn: new Date('1971-02-03'), bornPrecision: 'day' as const }
  const [kept, merged] = [await makePerson('Refat Kepten'), await makePerson('Ibraim Mergenov', born)]
  const [decided, gone] = [await makePerson('Kurtseit Dedecov'), await makePerson('Nebi Gonenov', born)]
  const id = await bringIn(
    actor,
    'name,born,region\nIbraim Mergenov,03.02.1971,Kerch\nNebi Gonenov,03.02.1971,Yalta\nKurtseit Dedecov,,Saky\nKurtseyit Dedecov,,Alushta\n',
  )
  expect(await fatesOf(actor, id)).toEqual(['2 known', '3 known', '4 ask', '5 ask'])
  const [, , third, fourth] = (await listImportRows(actor, id)).rows
  if (!third || !fourth) return
  await decideImportRow(actor, { id: third.id, version: third.version, who: decided.id })
  await decideImportRow(actor, { id: fourth.id, version: fourth.version, who: 'row:4' })
  for (const from of [merged, decided]) {
    const { version } = await db.person.findUniqueOrThrow({ where: { id: kept.id } })
    const versions = { version, mergedVersion: from.version }
    await mergePeople(actor, mergeSchema.parse({ id: kept.id, mergedId: from.id, ...versions }))
  }
  await db.person.delete({ where: { id: gone.id } })
  await write(actor, id)
  const rows = (await listImportRows(actor, id)).rows
  expect(rows.map(({ person }) => person?.id)).toEqual([kept.id, undefined, kept.id, kept.id])
  expect(rows[1]).toMatchObject({ fate: 'ask', decision: null, target: null, isWritten: false })
  const { counts, writable } = await standing(actor, id)
  expect(counts.find(({ fate }) => fate === 'ask')?.rows).toBe(1)
  expect(counts.find(({ fate }) => fate === 'decided')?.rows).toBe(2)
  const shown = async (fate: ShownFate) =>
    (await listImportRows(actor, id, { fate })).rows.map(({ row }) => row)
  expect([await shown('ask'), await shown('decided')]).toEqual([[3], [4, 5]])
  expect(writable).toBe(0)

  // Of row 4 nobody is left: whoever was decided to be the same waits too.
  const again = await bringIn(actor, 'name,born\nSeitveli Firstov,\nSeitvely Firstov,\n')
  const [, second] = (await listImportRows(actor, again)).rows
  await write(actor, again)
  const [first] = (await listImportRows(actor, again)).rows
  await db.person.delete({ where: { id: first?.person?.id } })
  await decideImportRow(actor, { id: second?.id ?? '', version: second?.version ?? 0, who: 'row:2' })
  await write(actor, again)
  expect((await listImportRows(actor, again)).rows[1]).toMatchObject({ fate: 'ask', decision: null })
})

it('is taken out, and only that, when it was written in part and its job came to no end', async () => {
  const actor = await makeActor('coordinator')
  const before = await countAll()
  const id = await bringIn(actor, `name,born,case\n${crowd('Partly', 210).join('\n')}\n`)
  await expect(undoImport(actor, await standing(actor, id))).rejects.toMatchObject({
    key: 'transfer.errors.not-now',
  })
  const isPartly = async () => (await listImports(actor)).rows.find((one) => one.id === id)?.isPartly
  const restore = await spoilLast(id)
  expect(await isPartly()).toBe(false)
  await write(actor, id)
  await restore()
  const partly = await standing(actor, id)
  expect(partly).toMatchObject({ state: 'checked', isPartly: true, failure: 'transfer.errors.failed' })
  expect(await isPartly()).toBe(true)
  await expect(check(actor, id)).rejects.toMatchObject({ key: 'transfer.errors.in-use' })
  const row = await getImportRow(actor, id, 211)
  expect(row).toMatchObject({ isWritten: false, mayCorrect: false })
  await expect(
    correctImportRow(actor, { id: row?.id ?? '', version: row?.version ?? 0, cells: { c0: 'Other' } }),
  ).rejects.toMatchObject({ key: 'transfer.errors.in-use' })
  await undo(actor, id)
  expect(await countAll()).toEqual(before)
  await removeImport(actor, { id })
})

describe('two at work on one list', () => {
  it('write nobody twice', async () => {
    const actor = await makeActor('coordinator')
    const id = await bringIn(actor, `name,born,case\n${crowd('Twice', 300).join('\n')}\n`)
    const { version } = await standing(actor, id)
    await writeImport(actor, { id, version })
    await Promise.all([runImport(id, actor.userId), runImport(id, actor.userId)])
    expect(await db.person.count({ where: { name: { startsWith: 'Twice ' } } })).toBe(300)
    expect(await db.case.count({ where: { name: 'Twice case' } })).toBe(1)
    expect(await standing(actor, id)).toMatchObject({ state: 'written' })
    expect(await db.auditEvent.count({ where: { event: 'import.written', subjectId: id } })).toBe(1)

    await undoImport(actor, { id, version: (await standing(actor, id)).version })
    await Promise.all([runImport(id, actor.userId), runImport(id, actor.userId)])
    expect(await db.person.count({ where: { name: { startsWith: 'Twice ' } } })).toBe(0)
    expect(await db.auditEvent.count({ where: { event: 'import.undone', subjectId: id } })).toBe(1)
  })

  it('check it once', async () => {
    const actor = await makeActor('coordinator')
    const { id } = await addImport(actor, post(`name,born,case\n${crowd('Looked', 300).join('\n')}\n`))
    const { version, columns } = await standing(actor, id)
    const fields = columns.map(({ field }) => field) as never[]
    await setImportColumns(actor, { id, version, columns: fields, visibility: 'open', profile: null })
    await Promise.all([runImport(id, actor.userId), runImport(id, actor.userId)])
    const checked = await standing(actor, id)
    expect(checked).toMatchObject({ state: 'checked', version: version + 2 })
    expect(checked.counts).toMatchObject([{ fate: 'new', rows: 300 }])
  })
})

/** A job comes to no end in the lot of the last row until that is restored. */
async function spoilLast(batchId: string): Promise<() => Promise<unknown>> {
  const { id, cells } = await db.importRow.findFirstOrThrow({ where: { batchId }, orderBy: { row: 'desc' } })
  await db.importRow.update({ where: { id }, data: { cells: Buffer.from('spoilt') } })
  return () => db.importRow.update({ where: { id }, data: { cells } })
}

/** A name of its own for each number, unlike its neighbours. */
function word(number: number): string {
  const syllables = ['ba', 'ko', 'mu', 'shi', 'zer', 'lan', 'fet', 'gur', 'vos', 'nyl', 'tam', 'rek']
  const [high, low] = [Math.floor(number / syllables.length), number % syllables.length]
  const of = (at: number) => syllables[at % syllables.length] ?? ''
  const [one, two] = [of(low) + of(high) + of(low * 5 + high), of(high * 7 + low) + of(low + 3) + of(high)]
  return `${one.replace(/^./, (letter) => letter.toUpperCase())} ${two.replace(/^./, (letter) => letter.toUpperCase())}`
}

it('names nobody by their own case who is not open to everybody', async () => {
  const actor = await makeActor('coordinator')
  const born = { bornOn: new Date('1968-04-05'), bornPrecision: 'day' as const }
  const hidden = await makePerson('Fevzi Restrictedov', { ...born, visibility: 'restricted' })
  const id = await bringIn(actor, 'name,born,article\nFevzi Restrictedov,05.04.1968,205.5\n')
  await write(actor, id)
  const own = await db.case.findFirstOrThrow({ where: { defendants: { some: { personId: hidden.id } } } })
  expect(own.visibility).toBe('restricted')
})
