import { getLocale, getTranslations } from 'next-intl/server'
import {
  formatDate,
  formatLocalTime,
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

type LocalTimeProps = { at: Date; zone: string; hasTime?: boolean; hasDate?: boolean; hasZone?: boolean }

/** A moment in the zone of the place where it is. */
export async function LocalTime({ at, zone, ...parts }: LocalTimeProps) {
  const machine = parts.hasTime === false ? at.toISOString().slice(0, 10) : at.toISOString()
  return <time dateTime={machine}>{formatLocalTime(at, zone, await getLocale(), parts)}</time>
}
