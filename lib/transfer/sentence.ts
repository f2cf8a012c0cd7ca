import type { Regime, SentenceKind } from '@/prisma/generated/enums'

export type WrittenSentence = {
  kind: SentenceKind
  years: number
  months: number
  days: number
  regime: Regime | null
  fine: number | null
  currency: string | null
  /** Parts beside the whole term, such as the first years in a prison. */
  rest: string
}

const KINDS: [SentenceKind, RegExp][] = [
  ['life', /пожизнен|довічн|life (?:imprisonment|sentence)|^life$|müebbet/iu],
  ['suspended', /услов|умовн|suspended|probation|ertelen/iu],
  ['fine', /штраф|(?<!\p{L})fine|para cezası/iu],
  [
    'compulsory_work',
    /обязательн\p{L}* работ|исправительн\p{L}* работ|громадськ\p{L}* роб|виправн\p{L}* роб|compulsory work|community service/iu,
  ],
  ['restriction_of_liberty', /ограничени\p{L}* свободы|обмежен\p{L}* волі|restriction of liberty/iu],
  ['administrative_arrest', /(?:сут(?:ок|ки)|діб|доб[уи]|арест|арешт|administrative arrest)/iu],
]
const REGIMES: [Regime, RegExp][] = [
  ['special', /особ\p{L}* режим|особлив\p{L}* режим|special regime/iu],
  ['strict', /строг|суворого режим|strict|maximum security/iu],
  ['general', /общ\p{L}* режим|загальн\p{L}* режим|general regime/iu],
  ['settlement', /поселен|settlement/iu],
  ['prison', /тюрьм|тюрм|in (?:a )?prison/iu],
]
const YEARS = /(\d{1,2})(?:[.,]5)?\s*(?:лет|год(?:а|у)?|г\.|рок(?:ів|и)|рік|years?|yıl)/iu
const HALF = /\d[.,]5\s*(?:лет|года?|рок|years?|yıl)|с половиной|з половиною|and a half|buçuk/iu
const MONTHS = /(\d{1,2})\s*(?:мес(?:яц\p{L}*)?|міс(?:яц\p{L}*)?|months?|ay)(?!\p{L})/iu
const DAYS = /(\d{1,3})\s*(?:сут(?:ок|ки)|дн(?:ей|я)|ден[ьь]|діб|доб[иу]|days?|gün)/iu
const FINE =
  /(\d[\d\s.,]*\d|\d)\s*(тыс\p{L}*|тис\p{L}*|thousand|bin)?\.?\s*(руб\p{L}*|₽|rub|грн|uah|гривен\p{L}*|usd|\$|eur|€)?/iu
const CURRENCIES: [string, RegExp][] = [
  ['RUB', /руб|₽|rub/iu],
  ['UAH', /грн|uah|гривен/iu],
  ['USD', /usd|\$/iu],
  ['EUR', /eur|€/iu],
]

/** The whole term, which is what stands first; null where the cell gives none. */
export function readSentence(written: string): WrittenSentence | null {
  const text = written.replaceAll(/\s+/g, ' ').trim()
  const [main = '', ...parts] = text.split(/,\s+(?=\P{N})|;\s*|,\s+(?:из них|з них|of which)/u)
  const numberOf = (unit: RegExp) => Number(unit.exec(main)?.[1] ?? 0)
  const [years, days] = [numberOf(YEARS), numberOf(DAYS)]
  const months = numberOf(MONTHS) || (HALF.test(main) ? 6 : 0)
  const kind = KINDS.find(([, words]) => words.test(main))?.[0]
  const fine = kind === 'fine' ? fineOf(main) : null
  if (years + months + days === 0 && kind !== 'life' && !fine) return null
  return {
    kind: kind ?? 'prison',
    years,
    months,
    days,
    regime: REGIMES.find(([, words]) => words.test(main))?.[0] ?? null,
    fine: fine?.amount ?? null,
    currency: fine?.currency ?? null,
    rest: parts.join(', '),
  }
}

function fineOf(text: string): { amount: number; currency: string | null } | null {
  const [, digits, thousand, unit = ''] = FINE.exec(text) ?? []
  if (!digits) return null
  const amount = Number(
    digits
      .replaceAll(/[\s.](?=\d{3})|,(?=\d{3})/g, '')
      .replaceAll(/\s/g, '')
      .replace(',', '.'),
  )
  const whole = thousand ? amount * 1_000 : amount
  // More is no fine, and no column of ours holds it.
  if (!(whole < 1e12)) return null
  return {
    amount: whole,
    currency: CURRENCIES.find(([, words]) => words.test(unit))?.[0] ?? null,
  }
}
