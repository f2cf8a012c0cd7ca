import { beforeAll, describe, expect, it } from 'vitest'
import { makeActor, makeCustodyPeriod, makePerson, organisationId, termId } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import type { Actor } from '@/lib/core/actor'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/core/errors'
import { formObject } from '@/lib/core/form'
import { readContactData } from '@/lib/families/queries'
import { loadReferenceData } from '@/lib/reference/commands'
import { beginIntake, removeIntake, saveIntake, writeIntake } from './commands'
import { getIntake, listIntakes, listQuestions } from './queries'
import { draftSchema, writtenSchema } from './schema'

let act = ''
beforeAll(async () => {
  await loadReferenceData()
  act = await termId('act', 'search')
})

const refusal = (work: Promise<unknown>) => work.catch((error: unknown) => error)
const event = () => ({
  ...{ 'occurred.day': '4', 'occurred.month': '3', 'occurred.year': '2026' },
  ...{ actId: act, place: 'Bakhchysarai', visibility: 'open' },
})

/** A form that is open, as a browser holds it. */
async function openForm(actor: Actor, id?: string) {
  const form = { id: id ?? (await beginIntake(actor, {})).id, from: crypto.randomUUID() }
  const version = (await getIntake(actor, form.id))?.version
  return { ...form, version: String(version) }
}
type Form = Awaited<ReturnType<typeof openForm>>

const save = (actor: Actor, form: Form, typed: Record<string, string>) =>
  saveIntake(actor, draftSchema.parse(formObject({ ...form, ...typed })))
const write = (actor: Actor, form: Form, typed: Record<string, string>) =>
  writeIntake(actor, writtenSchema.parse(formObject({ ...form, ...event(), ...typed })))
const wrongIn = (typed: Record<string, string>) =>
  writtenSchema
    .safeParse(formObject({ id: crypto.randomUUID(), version: '1', from: crypto.randomUUID(), ...typed }))
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)

describe('the form', () => {
  it('is kept as it was typed, whether it makes sense or not, and listed for coordinators', async () => {
    const actor = await makeActor('coordinator')
    const form = await openForm(actor)
    await save(actor, form, { 'occurred.day': '31', place: 'Somewhere', 'people.r3.year': 'about forty' })
    const found = await getIntake(await makeActor('coordinator'), form.id)
    expect(found?.draft).toEqual({
      ...{ occurred: { day: '31' }, place: 'Somewhere' },
      people: { r3: { year: 'about forty' } },
    })
    expect((await listIntakes(actor)).rows.map(({ id }) => id)).toContain(form.id)
    await expect(getIntake(await makeActor('lawyer'), form.id)).rejects.toThrow(ForbiddenError)
  })

  it('is in no conflict with itself when an answer was lost, and in one with the form of somebody else', async () => {
    const [actor, other] = [await makeActor('coordinator'), await makeActor('coordinator')]
    const [mine, theirs] = [await openForm(actor), await openForm(actor)]
    const again = { ...theirs, id: mine.id }
    await save(actor, mine, { place: 'One' })
    expect((await save(actor, mine, { place: 'Two' })).version).toBe(3)
    const conflict = await refusal(save(other, again, { place: 'Theirs' }))
    expect(conflict).toBeInstanceOf(ConflictError)
    expect((conflict as ConflictError).current).toMatchObject({ place: 'Two', version: '3' })
    await save(other, { ...again, version: '3' }, { place: 'Theirs' })
    expect(await refusal(save(actor, mine, { place: 'Three' }))).toBeInstanceOf(ConflictError)
    expect(await db.auditEvent.count({ where: { event: 'intake.changed', subjectId: mine.id } })).toBe(2)
  })

  it('goes with its key when it was begun by mistake', async () => {
    const actor = await makeActor('coordinator')
    const { id } = await openForm(actor)
    await removeIntake(actor, { id, reason: 'mistake' })
    expect(await getIntake(actor, id)).toBeNull()
    expect(await db.sealKey.count({ where: { subjectId: id } })).toBe(0)
  })
})

describe('who a line is', () => {
  it('is asked of those on record with a like name in any spelling, and of like lines', async () => {
    const actor = await makeActor('coordinator')
    const known = await makePerson('Зекерья Муратасанов')
    await makeCustodyPeriod(known.id, '2026-01-01')
    const form = await openForm(actor)
    await save(actor, form, {
      ...{ 'people.r0.name': 'Zekerya Muratasanov', 'people.r1.name': 'Nobody Alikewhatever' },
      'people.r2.name': 'Alikewhatever Nobody',
    })
    const questions = await listQuestions(actor, form.id)
    expect(questions.map(({ row }) => row)).toEqual(['r0', 'r2'])
    expect(questions[0]?.people).toMatchObject([{ id: known.id, isHeld: true }])
    expect(questions[1]?.lines).toEqual([{ row: 'r1', name: 'Nobody Alikewhatever' }])
  })

  it('has to be said before anything is written, of this question and no former one', async () => {
    const actor = await makeActor('coordinator')
    await makePerson('Seyran Asktwice')
    await makePerson('Ayder Askalso')
    const typed = { 'people.r0.name': 'Seyran Asktwice', 'people.r4.name': 'Ayder Askalso' }
    const form = await openForm(actor)
    const refused = (await refusal(write(actor, form, typed))) as RuleError
    expect(refused).toMatchObject({ key: 'intake.errors.who', field: 'people.r0.is' })
    expect(refused.also).toMatchObject([{ field: 'people.r4.is' }])
    const [first, second] = await listQuestions(actor, form.id)
    const answers = {
      ...{ 'people.r0.is': 'new', 'people.r0.asked': first?.asked ?? '' },
      ...{ 'people.r4.is': 'new', 'people.r4.asked': second?.asked ?? '' },
    }
    await makePerson('Seyran Asktwice')
    expect(await refusal(write(actor, form, { ...typed, ...answers }))).toMatchObject({
      ...{ field: 'people.r0.is', also: [] },
    })
    expect(await db.person.count({ where: { name: 'Seyran Asktwice' } })).toBe(2)
  })
})

describe('writing the records', () => {
  it('says all that is missing at its field', () => {
    expect(wrongIn({})).toEqual([
      'actId: incidents.errors.act',
      'occurred: incidents.errors.occurred',
      'people: intake.errors.nobody',
    ])
    expect(
      wrongIn({
        ...event(),
        ...{ 'people.r2.phone': '1', 'people.r3.name': 'A', 'people.r3.hearingOn': '2026-03-03' },
      }),
    ).toEqual(['people.r2.name: intake.errors.name', 'people.r3.hearingOn: intake.errors.hearing-before'])
  })

  it('makes an incident, people, custody, cases, hearings and families at once, and once only', async () => {
    const actor = await makeActor('coordinator')
    const court = await db.organisation.findFirstOrThrow({ where: { kind: 'court', retiredAt: null } })
    const label = (court.labels as Record<string, string>).en ?? ''
    const form = await openForm(actor)
    const typed = {
      ...{ time: '05:40', forces: 'Masked men', organisationId: await organisationId('fsb-crimea') },
      ...{ 'people.r0.name': 'Raidone Detainedson', 'people.r0.year': '1980', 'people.r0.place': 'Cell 5' },
      ...{ 'people.r0.hearingOn': '2026-03-05', 'people.r0.court': label.toUpperCase() },
      ...{ 'people.r0.contact': 'Wife Zera', 'people.r0.phone': '+380 1', 'people.r0.note': 'Asthma' },
      ...{
        'people.r1.name': 'Raidtwo Missingson',
        'people.r1.what': 'missing',
        'people.r1.court': 'Some court',
      },
      ...{
        'people.r2.name': 'Raidthree Searchedson',
        'people.r2.what': 'searched',
        'people.r2.place': 'Home 3',
      },
      ...{ 'people.r3.name': 'Raidfour Letgoson', 'people.r3.what': 'released', 'people.r3.note': 'Beaten' },
      'people.r7.note': 'A guest nobody knew',
    }
    const { incidentId } = await write(actor, form, typed)
    expect(await write(actor, form, typed)).toEqual({ id: form.id, incidentId })

    const incident = await db.incident.findUniqueOrThrow({
      where: { id: incidentId ?? '' },
      include: {
        victims: { include: { person: true, outcome: true }, orderBy: { id: 'asc' } },
        ...{ perpetrators: true, places: true },
      },
    })
    expect(incident).toMatchObject({ title: 'Search of a home or raid: Bakhchysarai', place: 'Bakhchysarai' })
    expect(incident.narrative).toBe('At 05:40.\nForces: Masked men.')
    expect(incident.perpetrators).toHaveLength(1)
    expect(incident.places.map(({ place }) => place)).toEqual(['Home 3'])
    expect(
      incident.victims.map(({ person, outcome, outcomeReason }) => [
        ...[person?.name ?? null, person?.status ?? null, outcome?.key, outcomeReason],
      ]),
    ).toEqual([
      ['Raidone Detainedson', 'in_custody', 'detained', null],
      ['Raidtwo Missingson', 'disappeared', 'missing', null],
      ['Raidthree Searchedson', null, 'searched', null],
      ['Raidfour Letgoson', null, 'released', 'Beaten'],
      [null, null, 'detained', 'A guest nobody knew'],
    ])

    const detained = await db.person.findFirstOrThrow({
      where: { name: 'Raidone Detainedson' },
      include: {
        custodyPeriods: { include: { measure: true } },
        defendants: { include: { case: { include: { hearings: true } }, hearings: true } },
        families: { include: { family: true } },
      },
    })
    expect(detained.bornPrecision).toBe('year')
    expect(detained.custodyPeriods).toMatchObject([
      { place: 'Cell 5', note: 'Asthma', measure: { key: 'police_custody' }, toOn: null },
    ])
    expect(detained.defendants).toMatchObject([
      {
        case: { name: 'Raidone Detainedson', hearings: [{ courtId: court.id, kind: 'measure' }] },
        note: null,
      },
    ])
    expect(detained.defendants[0]?.hearings).toHaveLength(1)
    const family = detained.families[0]?.family
    expect(family?.name).toBe('Family of Raidone Detainedson')
    const contacts = await readContactData(actor, family?.id ?? '')
    expect(contacts?.contacts).toMatchObject([{ kind: 'phone', value: 'Wife Zera, +380 1' }])
    expect(await db.defendant.findMany({ where: { person: { name: 'Raidtwo Missingson' } } })).toMatchObject([
      { note: 'First hearing: Some court' },
    ])

    expect(await db.intake.findUniqueOrThrow({ where: { id: form.id } })).toMatchObject({
      ...{ state: 'written', content: null, incidentId },
    })
    expect(await refusal(save(actor, form, { place: 'Late' }))).toMatchObject({
      key: 'intake.errors.written',
    })
  })

  it('takes whoever is known for who they are: held already they stay so, and one case has them all', async () => {
    const actor = await makeActor('coordinator')
    const known = await makePerson('Osman Heldalready')
    await makeCustodyPeriod(known.id, '2026-01-01')
    const form = await openForm(actor)
    const typed = {
      ...{ case: 'The raid of March', 'people.r0.name': 'Osman Heldalready', 'people.r0.year': '1971' },
      ...{ 'people.r0.place': 'Cell 1', 'people.r0.hearingOn': '2026-03-05' },
      ...{ 'people.r1.name': 'Newly Heldtoo', 'people.r1.hearingOn': '2026-03-05' },
    }
    await save(actor, form, typed)
    const [question] = await listQuestions(actor, form.id)
    const answer = { 'people.r0.is': known.id, 'people.r0.asked': question?.asked ?? '' }
    const { incidentId } = await write(actor, form, { ...typed, ...answer })
    const person = await db.person.findUniqueOrThrow({
      where: { id: known.id },
      include: { custodyPeriods: true, incidentsAsVictim: true },
    })
    expect(person.bornOn?.getUTCFullYear()).toBe(1971)
    expect(person.custodyPeriods).toHaveLength(1)
    expect(person.incidentsAsVictim).toMatchObject([{ incidentId, outcomeReason: 'Cell 1' }])
    const common = await db.case.findFirstOrThrow({
      where: { name: 'The raid of March' },
      include: { defendants: true, hearings: { include: { defendants: true } }, incidents: true },
    })
    expect(common.defendants).toHaveLength(2)
    expect(common.hearings).toMatchObject([{ defendants: [{}, {}] }])
    expect(common.incidents).toMatchObject([{ id: incidentId }])
  })

  it('names nobody by their own case who is not open to everybody', async () => {
    const actor = await makeActor('coordinator')
    const hidden = await makePerson('Yunus Hiddenson', { visibility: 'restricted' })
    const form = await openForm(actor)
    const typed = { 'people.r0.name': hidden.name, 'people.r0.hearingOn': '2026-03-05' }
    await save(actor, form, typed)
    const [question] = await listQuestions(actor, form.id)
    const answer = { 'people.r0.is': hidden.id, 'people.r0.asked': question?.asked ?? '' }
    await write(actor, form, { ...typed, ...answer })
    const own = await db.case.findFirstOrThrow({ where: { defendants: { some: { personId: hidden.id } } } })
    expect(own.visibility).toBe('restricted')
  })

  it('leaves nothing behind where anything is refused, but what was typed', async () => {
    const actor = await makeActor('coordinator')
    const form = await openForm(actor)
    const typed = {
      ...{ 'people.r0.name': 'Halfway Writtenson', 'people.r0.measureId': crypto.randomUUID() },
    }
    expect(await refusal(write(actor, form, typed))).toMatchObject({ field: 'people.r0.measureId' })
    expect(await db.person.count({ where: { name: 'Halfway Writtenson' } })).toBe(0)
    expect((await getIntake(actor, form.id))?.draft?.people?.r0?.name).toBe('Halfway Writtenson')
  })
})
