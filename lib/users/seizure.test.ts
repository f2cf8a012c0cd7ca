import { expect, it } from 'vitest'
import { auditOf, makeActor, makeCase, makeFamily, makePerson, makeTerm, assign } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { addNote } from '@/lib/cases/commands'
import { readNotes } from '@/lib/cases/queries'
import { newNoteSchema } from '@/lib/cases/schema'
import { UNOPENED } from '@/lib/core/names'
import { addContact, addMember, recordTalk } from '@/lib/families/commands'
import { getFamily, listFamilies, readContactData } from '@/lib/families/queries'
import { newContactSchema, newMemberSchema, talkSchema } from '@/lib/families/schema'
import { addIncident } from '@/lib/incidents/commands'
import { getIncident } from '@/lib/incidents/queries'
import { newIncidentSchema } from '@/lib/incidents/schema'
import { addNeed, dropNeed, reportDelivery } from '@/lib/support/commands'
import { getNeed } from '@/lib/support/queries'
import { newDeliverySchema, newNeedSchema } from '@/lib/support/schema'
import { changeSettings, inviteUser } from './commands'
import { settingsSchema } from './schema'

const canaries: string[] = []

/** A text that stands nowhere else: a word of its own, so that the index of names is looked through too. */
function canary(what: string): string {
  const text = `canary${what}${crypto.randomUUID().replaceAll('-', '')}`
  canaries.push(text)
  return text
}

/** Every row of every table, as whoever seized the database reads it, with what bytes say as text and in base64. */
async function everything(): Promise<string> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`
  const rows = await Promise.all(
    tables.map(({ name }) => db.$queryRawUnsafe<Record<string, unknown>[]>(`SELECT * FROM "${name}"`)),
  )
  return rows.flat().flatMap(Object.values).map(asText).join('\n')
}

function asText(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1')
  const text = typeof value === 'bigint' ? value.toString() : JSON.stringify(value)
  return `${text}\n${Buffer.from(text, 'base64').toString('latin1')}`
}

async function writeEverything() {
  const [coordinator, lawyer] = [await makeActor('coordinator'), await makeActor('lawyer')]
  const person = await makePerson('Edem Known')
  const { id: familyId } = await makeFamily(person.id)
  const [memberId, noteId, incidentId] = [1, 2, 3].map(() => crypto.randomUUID())
  const name = canary('Name')
  await addMember(
    coordinator,
    newMemberSchema.parse({
      ...{ id: memberId, familyId, kin: 'wife', kinToId: person.id, name, note: canary('MemberNote') },
    }),
  )
  const contact = { familyId, kind: 'phone', value: canary('Phone') }
  await addContact(coordinator, newContactSchema.parse(contact))
  const talk = { familyId, on: '2026-01-01', kind: 'call', note: canary('Talk') }
  await recordTalk(coordinator, talkSchema.parse(talk))
  const { id: kindId } = await makeTerm()
  const need = newNeedSchema.parse({ familyId, kindId, description: canary('Need') })
  const { id: needId } = await addNeed(coordinator, need)
  const delivery = { needId, deliveredOn: '2026-01-02', isMet: 'no', note: canary('Delivery') }
  await reportDelivery(coordinator, newDeliverySchema.parse(delivery))
  await dropNeed(coordinator, { id: needId, reason: canary('Reason') })
  const { id: caseId } = await makeCase()
  await assign(lawyer, { caseId })
  await addNote(lawyer, newNoteSchema.parse({ id: noteId, caseId, text: canary('Note') }))
  const told = { narrative: canary('Narrative'), pretext: canary('Pretext'), aimNote: canary('Aim') }
  const { id: actId } = await makeTerm('act')
  const incident = { id: incidentId, title: 'In the cellar', actId, occurred: { year: '2026' }, ...told }
  await addIncident(coordinator, newIncidentSchema.parse({ ...incident, isSensitive: 'on', victims: [] }))
  const settings = { version: '1', displayName: canary('DisplayName'), locale: 'en', theme: 'light' }
  await changeSettings(coordinator, settingsSchema.parse(settings))
  const administrator = await makeActor('administrator')
  await inviteUser(administrator, { roles: ['volunteer'], displayName: canary('Invited') })
  return { coordinator, lawyer, familyId, needId, caseId, incidentId: incidentId ?? '', name }
}

it('leaves in the database nothing of what is sealed, and those who may read it still do', async () => {
  const { coordinator, lawyer, familyId, needId, caseId, incidentId, name } = await writeEverything()
  const seized = await everything()
  expect(canaries.length).toBe(13)
  for (const text of canaries) {
    expect(seized.includes(text), text).toBe(false)
    expect(seized.includes(Buffer.from(text).toString('hex')), text).toBe(false)
  }
  const read = JSON.stringify([
    await getFamily(coordinator, familyId),
    await readContactData(coordinator, familyId),
    await getNeed(coordinator, needId),
    await readNotes(lawyer, caseId),
    await getIncident(coordinator, incidentId),
  ])
  const told = canaries.filter((text) => !/DisplayName|Invited/.test(text))
  expect(told.filter((text) => !read.includes(text))).toEqual([])
  const found = await listFamilies(coordinator, { text: name.toUpperCase() })
  expect(found.rows.map(({ id }) => id)).toEqual([familyId])
  expect((await auditOf('invitation.made', await latest('invitation.made')))?.detail).not.toBeNull()
})

const latest = async (event: string) =>
  (await db.auditEvent.findFirstOrThrow({ where: { event }, orderBy: { id: 'desc' } })).subjectId

it('opens nothing that was moved to another row, column or table', async () => {
  const { coordinator, familyId } = await writeEverything()
  const other = await writeEverything()
  const [mine, theirs] = [
    await db.familyContact.findFirstOrThrow({ where: { familyId } }),
    await db.familyContact.findFirstOrThrow({ where: { familyId: other.familyId } }),
  ]
  const talk = await db.familyTalk.findFirstOrThrow({ where: { familyId } })
  const member = await db.familyMember.findFirstOrThrow({ where: { familyId } })
  const moved = [
    () => db.familyContact.update({ where: { id: mine.id }, data: { value: theirs.value } }),
    () => db.familyContact.update({ where: { id: mine.id }, data: { value: talk.note ?? mine.value } }),
    () =>
      db.familyMember.update({ where: { id: member.id }, data: { name: member.note, note: member.name } }),
  ]
  for (const move of moved) await move()
  const contacts = await readContactData(coordinator, familyId)
  expect(contacts?.contacts.map(({ value }) => value)).toEqual([UNOPENED])
  const family = await getFamily(coordinator, familyId)
  expect(family?.members.map((one) => [one.name, one.note])).toEqual([[UNOPENED, UNOPENED]])
})
