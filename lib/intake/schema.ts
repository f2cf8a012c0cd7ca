import * as z from 'zod'
import { chosenVisibilities } from '@/lib/access/schema'
import {
  choice,
  hasCome,
  id,
  impreciseDate,
  longText,
  newId,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalText,
  optionalTime,
  version,
} from '@/lib/core/fields'

/** What befell somebody in a raid; most were detained, so that a line need not say it. */
export const fates = ['searched', 'missing', 'released'] as const

export const rowFields = [
  ...([
    'name',
    'year',
    'what',
    'measureId',
    'place',
    'hearingOn',
    'court',
    'contact',
    'phone',
    'note',
  ] as const),
  /** Who it is of those it may be, and the question to which that was the answer. */
  ...(['is', 'asked'] as const),
] as const

export const MOST_ROWS = 100
const ROW = /^r\d{1,2}$/

const typed = (longest = 500) => z.string().max(longest, 'form.too-long').optional()
const typedRow = z.object(
  Object.fromEntries(rowFields.map((field) => [field, typed()])) as Record<
    (typeof rowFields)[number],
    ReturnType<typeof typed>
  >,
)
export type TypedRow = z.output<typeof typedRow>

/** The form as it stands, whether it makes sense yet or not. */
const draftFields = {
  title: typed(),
  actId: typed(),
  occurred: z.object({ day: typed(), month: typed(), year: typed(), estimated: typed() }).optional(),
  time: typed(),
  place: typed(),
  forces: typed(),
  organisationId: typed(),
  case: typed(),
  told: typed(10_000),
  visibility: typed(),
  people: z.record(z.string().regex(ROW), typedRow).optional(),
}
export type Draft = z.output<z.ZodObject<typeof draftFields>>

/** `from`: which open form it is, so that one that lost its answer is not in conflict with itself. */
export const draftSchema = z.object({ id: id(), version: version(), from: z.uuid(), ...draftFields })
export type DraftInput = z.output<typeof draftSchema>

export const newIntakeSchema = z.object({ id: newId() })
export type NewIntakeInput = z.output<typeof newIntakeSchema>

const row = z
  .object({
    name: optionalText(),
    year: z
      .string()
      .regex(/^(18|19|20)\d\d$/, 'form.date.yearInvalid')
      .nullish()
      .transform((year) => (year ? { date: `${year}-01-01`, precision: 'year' as const } : null))
      .refine(hasCome, 'form.date.yearInvalid'),
    what: optionalChoice(fates),
    measureId: optionalId(),
    place: optionalText(300),
    hearingOn: optionalDay(),
    court: optionalText(),
    contact: optionalText(),
    phone: optionalText(),
    note: optionalText(500),
    is: optionalText(),
    asked: optionalText(),
  })
  .refine(({ name, hearingOn, court, contact, phone }) => name ?? !(hearingOn ?? court ?? contact ?? phone), {
    error: 'intake.errors.name',
    path: ['name'],
  })
export type RaidRow = z.output<typeof row>

const raid = z
  .object({
    title: optionalText(300),
    actId: id('incidents.errors.act'),
    occurred: impreciseDate('incidents.errors.occurred').refine(hasCome, 'form.date.future'),
    time: optionalTime(),
    place: optionalText(300),
    forces: optionalText(300),
    organisationId: optionalId(),
    case: optionalText(),
    told: longText(),
    visibility: choice(chosenVisibilities).default('open'),
    people: z.record(z.string(), row, { error: 'intake.errors.nobody' }),
  })
  .superRefine(({ occurred, people }, context) => {
    for (const [key, { hearingOn }] of Object.entries(people))
      if (hearingOn && occurred.precision === 'day' && hearingOn < occurred.date)
        context.addIssue({
          code: 'custom',
          path: ['people', key, 'hearingOn'],
          message: 'intake.errors.hearing-before',
        })
  })
export type Raid = z.output<typeof raid>

/** The whole form, now to be understood. */
export const writtenSchema = draftSchema.transform((draft, context) => {
  const read = raid.safeParse(draft)
  if (read.success) return { draft, raid: read.data }
  for (const { path, message } of read.error.issues) context.addIssue({ code: 'custom', path, message })
  return z.NEVER
})
export type WrittenInput = z.output<typeof writtenSchema>

/** The address of the list. */
export const intakesFilterSchema = z.object({ after: z.string().max(500).optional().catch(undefined) })
