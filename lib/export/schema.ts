import * as z from 'zod'
import { choice, id, newId, optionalChoice, optionalId, optionalText, version } from '@/lib/core/fields'

export const exportLists = [
  'people',
  'cases',
  'hearings',
  'incidents',
  'families',
  'needs',
  'spending',
  'recognitions',
  'statements',
  'submissions',
  'petitions',
  'figures',
  'negotiations',
  'listings',
] as const
export type ExportList = (typeof exportLists)[number]

/** What the rows of a list may be counted by. */
export const countedBy = {
  people: ['status'],
  cases: ['stage', 'kind'],
  hearings: ['state', 'kind'],
} as const satisfies Partial<Record<ExportList, readonly string[]>>
export type CountedList = keyof typeof countedBy
export const countersOf = (list: ExportList): readonly Counter[] =>
  list in countedBy ? countedBy[list as CountedList] : []

const counters = ['status', 'stage', 'state', 'kind'] as const
type Counter = (typeof counters)[number]

export const exportPurposes = ['work', 'publication', 'body'] as const
export const exportFormats = ['csv', 'xlsx', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]
export const protections = ['none', 'password', 'recipient'] as const

const SHORTEST_PASSWORD = 12

/** `query`: the part of the list's address that filters it. */
export const newExportSchema = z
  .object({
    id: newId(),
    list: choice(exportLists),
    query: z.string().max(4_000).default(''),
    countedBy: optionalChoice(counters),
    purpose: choice(exportPurposes).default('work'),
    bodyId: optionalId(),
    reason: optionalText(500),
  })
  .refine(({ purpose, bodyId }) => purpose !== 'body' || bodyId !== null, {
    message: 'export.errors.body',
    path: ['bodyId'],
  })
  .transform((input) => ({ ...input, bodyId: input.purpose === 'body' ? input.bodyId : null }))
export type NewExportInput = z.output<typeof newExportSchema>

export const decisionSchema = z.object({
  id: id(),
  version: version(),
  decision: choice(['agree', 'decline']),
})
export type DecisionInput = z.output<typeof decisionSchema>

export const exportSchema = z.object({ id: id() })

/** How a file is taken. */
export const takingSchema = z
  .object({
    format: choice(exportFormats),
    protection: choice(protections, 'export.errors.protection'),
    password: z.string().max(1_000).default(''),
    passwordAgain: z.string().max(1_000).default(''),
    recipient: z.string().trim().max(4_000).default(''),
  })
  .superRefine(({ protection, password, passwordAgain, recipient }, context) => {
    const issue = (field: string, message: string) => {
      context.addIssue({ code: 'custom', path: [field], message })
    }
    if (protection === 'none' && password !== '') issue('protection', 'export.errors.password-unused')
    if (protection === 'password' && password.length < SHORTEST_PASSWORD)
      issue('password', 'export.errors.password-short')
    else if (protection === 'password' && password !== passwordAgain)
      issue('passwordAgain', 'export.errors.password-other')
    if (protection === 'recipient' && !/^age1[a-z0-9]{50,3000}$/.test(recipient))
      issue('recipient', 'export.errors.recipient')
  })
export type TakingInput = z.output<typeof takingSchema>

/** The address of the form: which list, and how it is filtered. */
export const askedSchema = z.object({ list: z.enum(exportLists).optional().catch(undefined) })

export const exportsFilterSchema = z.object({ after: z.string().max(500).optional().catch(undefined) })

/** What was wrong with a form that a file answers, as the address of its page says it. */
export const refusedSchema = z.object({
  refused: z.string().max(100).optional().catch(undefined),
  field: z.string().max(50).optional().catch(undefined),
  format: z.enum(exportFormats).optional().catch(undefined),
  protection: z.enum(protections).optional().catch(undefined),
})

/** Of an address, the part that filters a list. */
export const queryOf = (asked: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(asked).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && entry[1] !== '' && !['list', 'after', 'saved'].includes(entry[0]),
    ),
  )
