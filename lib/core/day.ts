import 'server-only'
import { today } from './dates'
import type { Tx } from './db'
import { DEFAULTS } from './defaults'
import { defaultLocale, isLocale, type Locale } from './locale'

/** The IANA zone the organisation works in. */
export async function zoneHere(tx: Tx): Promise<string> {
  const settings = await tx.settings.findUnique({ where: { id: 1 }, select: { timeZone: true } })
  return settings?.timeZone ?? DEFAULTS.timeZone
}

/** The calendar date, 'YYYY-MM-DD', in the zone of the organisation: what is overdue is so for everybody alike. */
export async function todayHere(tx: Tx): Promise<string> {
  return today(await zoneHere(tx))
}

/** The language of the organisation: for words that are stored, whoever writes them. */
export async function localeHere(tx: Tx): Promise<Locale> {
  const settings = await tx.settings.findUnique({ where: { id: 1 }, select: { defaultLocale: true } })
  const chosen = settings?.defaultLocale
  return isLocale(chosen) ? chosen : defaultLocale
}
