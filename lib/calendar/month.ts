import { addDays, dateOf, isoDate } from '@/lib/core/dates'

/** 'YYYY-MM' of a text from an address, or of the given day. */
export const monthOf = (text: string | undefined, day: string): string =>
  text && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : day.slice(0, 7)

/** The month `by` months later, or earlier. */
export function shiftMonth(month: string, by: number): string {
  const first = dateOf(`${month}-01`)
  first.setUTCMonth(first.getUTCMonth() + by)
  return isoDate(first).slice(0, 7)
}

export const firstDay = (month: string): string => `${month}-01`

export const lastDay = (month: string): string => addDays(firstDay(shiftMonth(month, 1)), -1)

/** Whole weeks from Monday to Sunday that cover the month. */
export function weeksOf(month: string): string[][] {
  const monday = (day: string) => addDays(day, -((dateOf(day).getUTCDay() + 6) % 7))
  const weeks: string[][] = []
  for (let day = monday(firstDay(month)); day <= lastDay(month); day = addDays(day, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(day, at)))
  }
  return weeks
}
