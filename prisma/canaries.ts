import { db } from './owner-db'
import { addNote } from '@/lib/cases/commands'
import { newNoteSchema } from '@/lib/cases/schema'
import type { Actor } from '@/lib/core/actor'
import { addDocument } from '@/lib/documents/commands'
import { addContact, addMember, recordTalk } from '@/lib/families/commands'
import { newContactSchema, newMemberSchema, talkSchema } from '@/lib/families/schema'
import { addIncident } from '@/lib/incidents/commands'
import { newIncidentSchema } from '@/lib/incidents/schema'
import { beginIntake, saveIntake } from '@/lib/intake/commands'
import { draftSchema } from '@/lib/intake/schema'
import { addNeed, dropNeed, reportDelivery } from '@/lib/support/commands'
import { newDeliverySchema, newNeedSchema } from '@/lib/support/schema'
import { addImport } from '@/lib/transfer/commands'
import { changeSettings, inviteUser } from '@/lib/users/commands'
import { settingsSchema } from '@/lib/users/schema'
import { assign, makeActor, makeCase, makeExport, makeFamily, makePerson, makeTerm } from './factories'
import { learnDemoCast } from './demo-identities'

/** Texts of every sealed column, each of which stands nowhere else: for looking whether one can be read where it must not. */
export const canaries: string[] = []

/** One word, so that the index of names is looked through too. */
function canary(what: string): string {
  const text = `canary${what}${crypto.randomUUID().replaceAll('-', '')}`
  canaries.push(text)
  return text
}

/** Written through the commands, by those who may. */
export async function writeEverything() {
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
  const [titled, privileged] = [canary('DocumentTitle'), canary('PrivilegedTitle')]
  const documents = [
    await postDocument(
      coordinator,
      { of: 'case', record: caseId, mark: 'restricted', title: titled },
      canary('Document'),
    ),
    await postDocument(
      lawyer,
      { of: 'case', record: caseId, mark: 'privileged', title: privileged },
      canary('Privileged'),
    ),
  ]
  const importId = await postList(coordinator)
  const intakeId = await takeDown(coordinator)
  const exportId = (await makeExport(coordinator, canary('ExportReason'))).id
  const settings = { version: '1', displayName: canary('DisplayName'), locale: 'en', theme: 'light' }
  await changeSettings(coordinator, settingsSchema.parse(settings))
  const administrator = await makeActor('administrator')
  await inviteUser(administrator, { roles: ['volunteer'], displayName: canary('Invited') })
  return {
    coordinator,
    lawyer,
    familyId,
    needId,
    caseId,
    incidentId: incidentId ?? '',
    name,
    documents,
    importId,
    intakeId,
    exportId,
  }
}

/** As a browser sends it: a text, kept as evidence too. */
export async function postDocument(
  actor: Actor,
  fields: Record<string, string>,
  text: string,
): Promise<string> {
  const form = new FormData()
  const all = { kind: 'letter', isEvidence: 'on', ...fields }
  for (const [name, value] of Object.entries(all)) form.append(name, value)
  form.append('file', new Blob([text]), `${fields.title ?? ''}.txt`)
  const request = new Request('http://localhost/api/documents', { method: 'POST', body: form })
  return (await addDocument(actor, request, new FormData())).id
}

/** A raid of which no records are made yet. */
async function takeDown(actor: Actor): Promise<string> {
  const { id } = await beginIntake(actor, {})
  const people = { r0: { name: canary('RaidName'), phone: canary('RaidPhone') } }
  const form = { id, version: '1', from: crypto.randomUUID(), told: canary('RaidTold'), people }
  await saveIntake(actor, draftSchema.parse(form))
  return id
}

/** A list of people, of whom nobody is on record yet. */
async function postList(actor: Actor): Promise<string> {
  const form = new FormData()
  const rows = [`name,${canary('ListHeader')}`, `${canary('ListName')},${canary('ListCell')}`]
  form.append('file', new Blob([rows.join('\n')]), `${canary('ListTitle')}.csv`)
  const request = new Request('http://localhost/api/imports', { method: 'POST', body: form })
  return (await addImport(actor, request)).id
}

if (process.argv[1]?.endsWith('canaries.ts')) {
  await learnDemoCast(process.env.VICDAN_DEMO_PASSWORD ?? '')
  await writeEverything()
  process.stdout.write(JSON.stringify(canaries))
  await db.$disconnect()
  process.exit(0)
}
