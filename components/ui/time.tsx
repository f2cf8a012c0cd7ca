import { getLocale, getTranslations } from 'next-intl/server'
import {
  formatDate,
  formatHearingTime,
  formatImprecise,
  formatInstant,
  type DateStyle,
  type ImpreciseDate,
} from '@/lib/core/dates'

/** A calendar date, 'YYYY-MM-DD'. */
export async function DateText({ date, style }: { date: string; style?: DateStyle }) {
  return <time dateTime={date}>{formatDate(date, await getLocale(), style)}</time>
}

export async function ImpreciseDateText({ value }: { value: ImpreciseDate }) {
  const t = await getTranslations('ui')
  return <span>{formatImprecise(value, await getLocale(), (key, values) => t(key, values))}</span>
}

/** A moment, in the reader's zone. */
export async function Time({ at, zone }: { at: Date; zone: string }) {
  return <time dateTime={at.toISOString()}>{formatInstant(at, zone, await getLocale())}</time>
}

type HearingTimeProps = { at: Date; zone: string; hasTime?: boolean; hasDate?: boolean; hasZone?: boolean }

/** A moment in the court's own zone. */
export async function HearingTime({ at, zone, ...parts }: HearingTimeProps) {
  const machine = parts.hasTime === false ? at.toISOString().slice(0, 10) : at.toISOString()
  return <time dateTime={machine}>{formatHearingTime(at, zone, await getLocale(), parts)}</time>
}
