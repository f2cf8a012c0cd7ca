import * as z from 'zod'
import { addDays, today } from '@/lib/core/dates'
import {
  amount,
  checkbox,
  choice,
  currency,
  day,
  hasCome,
  id,
  newId,
  optionalChoice,
  optionalDay,
  optionalId,
  optionalText,
  searched,
  text,
  version,
} from '@/lib/core/fields'

export const repeats = ['weekly', 'monthly', 'quarterly', 'yearly'] as const
export const needStates = ['proposed', 'open', 'assigned', 'done', 'dropped'] as const
/** Still lacking: neither met nor dropped. */
export const currentStates = ['proposed', 'open', 'assigned'] as const

const needFields = {
  kindId: id('support.errors.kind'),
  personId: optionalId(),
  description: optionalText(1000),
  dueOn: optionalDay(),
  repeat: optionalChoice(repeats),
}

const hasDueDay = ({ repeat, dueOn }: { repeat: string | null; dueOn: string | null }) =>
  !repeat || Boolean(dueOn)
const noDueDay = { error: 'support.errors.repeat-due', path: ['dueOn'] }

export const newNeedSchema = z
  .object({ id: newId(), familyId: id(), ...needFields })
  .refine(hasDueDay, noDueDay)
  .refine(({ dueOn }) => !dueOn || dueOn >= addDays(today('UTC'), -1), {
    error: 'support.errors.due-over',
    path: ['dueOn'],
  })
export type NewNeedInput = z.output<typeof newNeedSchema>

export const needSchema = z
  .object({ id: id(), version: version(), ...needFields })
  .refine(hasDueDay, noDueDay)
export type NeedInput = z.output<typeof needSchema>

export const needOnlySchema = z.object({ id: id() })

export const dropSchema = z.object({ id: id(), reason: text('support.errors.reason', 1000) })
export type DropInput = z.output<typeof dropSchema>

export const assignNeedSchema = z.object({
  id: id(),
  userId: id('access.errors.assignee'),
  /** Also gives the family, and with it its contact data. */
  withFamily: checkbox(),
})
export type AssignNeedInput = z.output<typeof assignNeedSchema>

export const takeBackSchema = z.object({ id: id(), assignmentId: id(), withFamily: checkbox() })
export type TakeBackInput = z.output<typeof takeBackSchema>

const deliveryFields = {
  deliveredOn: day('support.errors.delivered-on').refine(hasCome, { error: 'support.errors.future' }),
  amount: amount(),
  currency: currency(),
  note: optionalText(1000),
}

type Cost = { amount: string | null; currency: string | null }
const hasCurrency = ({ amount, currency }: Cost) => amount === null || currency !== null
const noCurrency = { error: 'support.errors.currency', path: ['currency'] }

/** A form always posts its currency; without an amount it says nothing. */
const withoutIdleCurrency = <D extends Cost>(delivery: D): D =>
  delivery.amount === null ? { ...delivery, currency: null } : delivery

export const newDeliverySchema = z
  .object({
    id: newId(),
    needId: id(),
    ...deliveryFields,
    isMet: choice(['yes', 'no'], 'support.errors.is-met').transform((answer) => answer === 'yes'),
  })
  .refine(hasCurrency, noCurrency)
  .transform(withoutIdleCurrency)
export type NewDeliveryInput = z.output<typeof newDeliverySchema>

export const deliverySchema = z
  .object({ id: id(), version: version(), ...deliveryFields })
  .refine(hasCurrency, noCurrency)
  .transform(withoutIdleCurrency)
export type DeliveryInput = z.output<typeof deliverySchema>

/** A part of the address: what is not understood is left out. */
const part = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined)

export const needsFilterSchema = z.object({
  /** Family or prisoner. */
  text: part(searched()),
  /** Without a state: neither done nor dropped. */
  state: part(z.enum([...needStates, 'all'])),
  kindId: part(z.uuid()),
  familyId: part(z.uuid()),
  assigneeId: part(z.uuid()),
  overdue: part(z.literal('on')),
  unassigned: part(z.literal('on')),
  after: part(z.string()),
})
export type NeedsFilter = z.output<typeof needsFilterSchema>

export const ledgerFilterSchema = z.object({
  familyId: part(z.uuid()),
  /** A part of the family's name. */
  text: part(searched()),
  kindId: part(z.uuid()),
  /** Left out: the year that is running. */
  year: part(z.string().regex(/^(\d{4}|all)$/)),
  month: part(z.string().regex(/^(0[1-9]|1[0-2])$/)),
})
export type LedgerFilter = z.output<typeof ledgerFilterSchema>
