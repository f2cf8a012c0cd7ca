import * as z from 'zod'
import { endsBefore, type ImpreciseDate } from '@/lib/core/dates'
import {
  checkbox,
  choice,
  id,
  impreciseDate,
  longText,
  newId,
  optionalChoice,
  optionalId,
  optionalImpreciseDate,
  optionalText,
  text,
  version,
} from '@/lib/core/fields'

export const custodyEnds = [
  'released',
  'exchanged',
  'term_served',
  'transferred',
  'measure_changed',
  'escaped',
  'died',
] as const
export type CustodyEnd = (typeof custodyEnds)[number]

const periodFields = {
  measureId: id('detention.errors.measure'),
  placeId: optionalId(),
  place: optionalText(),
  from: impreciseDate('detention.errors.from'),
  to: optionalImpreciseDate(),
  end: optionalChoice(custodyEnds),
  endReason: optionalText(),
  orderId: optionalId(),
  note: longText(),
}

export const newCustodyPeriodSchema = z
  .object({
    id: newId(),
    personId: id(),
    /** The period that is still open ends on the day this one begins. */
    closesOpen: checkbox(),
    /** Where to go afterwards: to the case it was entered from. */
    back: optionalText(500),
    ...periodFields,
  })
  .superRefine(refineEnd)
export type NewCustodyPeriodInput = z.output<typeof newCustodyPeriodSchema>

export const custodyPeriodSchema = z
  .object({ id: id(), version: version(), ...periodFields })
  .superRefine(refineEnd)
export type CustodyPeriodInput = z.output<typeof custodyPeriodSchema>

export const endCustodySchema = z.object({
  id: id(),
  version: version(),
  to: impreciseDate('detention.errors.to'),
  end: choice(custodyEnds, 'detention.errors.end'),
  endReason: optionalText(),
})
export type EndCustodyInput = z.output<typeof endCustodySchema>

const noticeFields = {
  list: text('detention.errors.list'),
  issued: impreciseDate('detention.errors.issued'),
  withdrawn: optionalImpreciseDate(),
}

export const newWantedNoticeSchema = z
  .object({ id: newId(), personId: id(), ...noticeFields })
  .superRefine(refineWithdrawal)
export type NewWantedNoticeInput = z.output<typeof newWantedNoticeSchema>

export const wantedNoticeSchema = z
  .object({ id: id(), version: version(), ...noticeFields })
  .superRefine(refineWithdrawal)
export type WantedNoticeInput = z.output<typeof wantedNoticeSchema>

type Ending = { from: ImpreciseDate; to: ImpreciseDate | null; end: CustodyEnd | null }

function refineEnd({ from, to, end }: Ending, context: z.RefinementCtx) {
  if (to && !end) context.addIssue({ code: 'custom', path: ['end'], message: 'detention.errors.end' })
  if (end && !to) context.addIssue({ code: 'custom', path: ['to'], message: 'detention.errors.to' })
  if (to && to.date < from.date) {
    context.addIssue({ code: 'custom', path: ['to'], message: 'detention.errors.to-before-from' })
  }
}

function refineWithdrawal(
  { issued, withdrawn }: { issued: ImpreciseDate; withdrawn: ImpreciseDate | null },
  context: z.RefinementCtx,
) {
  if (withdrawn && endsBefore(issued, withdrawn)) {
    context.addIssue({
      code: 'custom',
      path: ['withdrawn'],
      message: 'detention.errors.withdrawn-before-issued',
    })
  }
}
