import * as z from 'zod'
import { storable } from './text'
import { addDays, isIsoDate, parseDateParts, today, type ImpreciseDate } from './dates'

/**
 * Pieces of schemas. Messages are message keys, translated when shown.
 * An optional field that was left empty is null, so that saving the form empties it.
 */
export const text = (key: string, longest = 200) =>
  z.string({ error: key }).overwrite(storable).trim().min(1, key).max(longest, 'form.too-long')

export const optionalText = (longest = 200) =>
  orNull(z.string().overwrite(storable).trim().max(longest, 'form.too-long'))

/** What a list is filtered by, from the address: whatever cannot be looked for is left out. */
export const searched = (longest = 200) => z.string().overwrite(storable).trim().max(longest)

export const longText = () => optionalText(10_000)

export const id = (key = 'form.choose') => z.uuid({ error: key })

export const optionalId = () => orNull(z.uuid({ error: 'form.choose' }))

/** Ids of ticked boxes or chosen rows, each once. */
export const ids = () =>
  z
    .array(z.uuid())
    .max(500)
    .default([])
    .transform((chosen) => [...new Set(chosen)])

/** A BCP 47 tag of language, script and country, as far as there is a name for it to be shown by. */
export const optionalLanguage = () =>
  orNull(z.string().regex(/^[a-z]{2,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?$/i, 'form.choose'))

/** The id a new record will have, made with the form: sending the form twice makes one record. */
export const newId = () => z.uuid().optional()

export const version = () => z.coerce.number({ error: 'form.invalid' }).int().positive().max(2_147_483_647)

export const choice = <const T extends readonly [string, ...string[]]>(values: T, key = 'form.choose') =>
  z.enum(values, { error: key })

export const optionalChoice = <const T extends readonly [string, ...string[]]>(values: T) =>
  orNull(choice(values))

export const checkbox = () =>
  z
    .union([z.boolean(), z.literal('on'), z.literal('true')])
    .optional()
    .transform((ticked) => ticked === true || ticked === 'on' || ticked === 'true')

/** Yes, no or not said, from radio buttons. */
export const yesNo = () =>
  z
    .union([z.boolean(), z.enum(['yes', 'no'])])
    .nullish()
    .transform((answer) =>
      answer === undefined || answer === null ? null : answer === true || answer === 'yes',
    )

export const count = (largest = 1_000_000) =>
  orNull(
    z.coerce
      .number({ error: 'form.number' })
      .int('form.number')
      .min(0, 'form.number')
      .max(largest, 'form.number'),
  )

/** "1 200,50" and "1200.50" both; kept as a decimal string, never as a float. */
export const amount = () =>
  orNull(
    z
      .string()
      .transform((typed) => typed.replace(/[\s\u00a0]/g, '').replace(',', '.'))
      .refine((number) => /^\d{1,12}(\.\d{1,2})?$/.test(number), 'form.amount'),
  )

/** Offered first to last; the installation's own comes before them. */
export const currencies = ['UAH', 'RUB', 'EUR', 'USD', 'TRY', 'GBP', 'PLN'] as const

export const currency = () => orNull(z.string().regex(/^[A-Z]{3}$/, 'form.choose'))

/** 'YYYY-MM-DD' of a day that exists. */
export const day = (key: string) => z.string({ error: key }).refine(isIsoDate, { error: key })

export const optionalDay = () => orNull(z.string().refine(isIsoDate, { error: 'form.date.dayInvalid' }))

/** 'HH:MM'. */
export const optionalTime = () => orNull(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'form.time'))

const parts = z.object({
  day: z.string().trim().optional(),
  month: z.string().trim().optional(),
  year: z.string().trim().optional(),
  estimated: checkbox(),
})

const value = z.object({
  date: z.string().refine(isIsoDate),
  precision: z.enum(['day', 'month', 'year', 'estimated']),
})

/** A date known to the day, the month, the year or by estimate: from the three boxes of a form, or as a value. */
export const optionalImpreciseDate = () =>
  z
    .union([value, parts])
    .nullish()
    .transform((input, context): ImpreciseDate | null => {
      if (!input) return null
      if ('precision' in input) return input
      const read = parseDateParts(input)
      if (read.ok) return read.value
      context.addIssue({ code: 'custom', message: read.error })
      return z.NEVER
    })

export const impreciseDate = (key: string) =>
  optionalImpreciseDate().transform((read, context): ImpreciseDate => {
    if (read) return read
    if (context.issues.length === 0) context.addIssue({ code: 'custom', message: key })
    return z.NEVER
  })

/** Today somewhere on earth has come; tomorrow here may be a slip of the hand. What only a year is known of begins with it. */
export const hasCome = (date: ImpreciseDate | string | null): boolean =>
  !date || (typeof date === 'string' ? date : date.date) <= addDays(today('UTC'), 1)

function orNull<S extends z.ZodType>(schema: S) {
  return schema.nullish().transform((value) => value ?? null)
}
