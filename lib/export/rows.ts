import * as z from 'zod'
import { caseKinds, stages } from '@/lib/cases/schema'
import { hearingKinds, hearingStates } from '@/lib/hearings/schema'
import { prisonerStatuses } from '@/lib/people/schema'
import { visibilities } from '@/lib/access/schema'
import { needStates, repeats } from '@/lib/support/schema'
import { advocacySchemas } from './advocacy-rows'
import type { ExportList } from './schema'
import { day, edtf, id, named, words } from './values'

const visibility = () => z.enum(visibilities)

/** A row of each list as it leaves the application: what its page shows, without who works here. The documented schema of files and of the API. */
export const rowSchemas = {
  people: z.object({
    id: id(),
    name: z.string(),
    status: z.enum(prisonerStatuses).nullable().describe('Null: against whom there is nothing.'),
    born: edtf(),
    region: words(),
    visibility: visibility(),
  }),
  cases: z.object({
    id: id(),
    name: z.string(),
    kind: z.enum(caseKinds),
    numbers: z.array(z.string()),
    stage: z.enum(stages).nullable(),
    defendants: z.array(named()).describe('Those whom the reader may see.'),
    visibility: visibility(),
  }),
  hearings: z.object({
    id: id(),
    caseId: id(),
    case: z.string(),
    date: day(),
    time: z.string().nullable().describe('In the zone of the court; null: not known.'),
    timeZone: z.string().describe('Of the court, in IANA’s words.'),
    kind: z.enum(hearingKinds).nullable(),
    state: z.enum(hearingStates),
    court: words(),
    room: words(),
    outcome: words(),
  }),
  incidents: z.object({
    id: id(),
    title: z.string(),
    date: edtf(),
    act: z.string(),
    place: words(),
    region: words(),
    reliability: words(),
    people: z.array(z.string()).describe('The first three of those it was done to.'),
    number: z.number().int().describe('To how many it was done, as far as that is known.'),
    isMore: z.boolean().describe('There were others; nobody counted them.'),
    outcomes: z.array(z.string()),
    visibility: visibility(),
  }),
  families: z.object({
    id: id(),
    name: z.string(),
    region: words(),
    prisoners: z.array(named()),
    lastContact: day().nullable(),
    closed: day().nullable(),
  }),
  needs: z.object({
    id: id(),
    need: z.string(),
    family: named(),
    person: named().nullable().describe('Null: for the whole family.'),
    due: day().nullable(),
    repeat: z.enum(repeats).nullable(),
    state: z.enum(needStates).nullable(),
  }),
  spending: z.object({
    month: z.string().nullable().describe('Null: of all months together.'),
    need: words().describe('The kind of need; null: of all kinds together.'),
    currency: z.string(),
    amount: z.string().describe('In exact decimals.'),
    deliveries: z.number().int(),
  }),
  ...advocacySchemas,
} as const satisfies Record<ExportList, z.ZodObject>

export type Row<List extends ExportList = ExportList> = z.output<(typeof rowSchemas)[List]>

/** Instead of rows, where only numbers may leave. */
export const countSchema = z.object({
  value: z.string().nullable().describe('One of the words of the field that is counted by.'),
  count: z.number().int(),
})

/** The messages that say the words of a column. */
export const wordsOfColumn: Partial<Record<string, string>> = {
  'people.status': 'people.status',
  'cases.kind': 'cases.kind',
  'cases.stage': 'cases.stage',
  'hearings.kind': 'hearings.kind',
  'hearings.state': 'hearings.state',
  'needs.state': 'support.state',
  'needs.repeat': 'support.repeat',
  'submissions.state': 'advocacy.state',
  'petitions.qualifier': 'advocacy.qualifier',
  'figures.qualifier': 'advocacy.qualifier',
  'people.visibility': 'access.visibility',
  'cases.visibility': 'access.visibility',
  'incidents.visibility': 'access.visibility',
}
