import type { Regime, SentenceKind } from '@/prisma/generated/enums'
import { saysMore } from './says-more'

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
  /** Nothing else is said of the term. */
  isWhole: boolean
}

const KINDS: [SentenceKind, RegExp][] = [
  ['life', /пожизнен|довічн|life (?:imprisonment|sentence)|^life$|müebbet/iu],
  ['suspended', /услов|(?<!\p{L})у\/с(?!\p{L})|умовн|suspended|probation|ertelen/iu],
  ['fine', /штраф|(?<!\p{L})fine|para cezası/iu],
  [
    'compulsory_work',
    /(?:обяз|исправ|принуд)\p{L}*\.? ?работ|(?:громадськ|виправн|примусов)\p{L}* роб|(?:compulsory|correctional|corrective|forced|community) (?:work|labou?r|service)/iu,
  ],
  ['restriction_of_liberty', /ограничени\p{L}* свободы|обмежен\p{L}* волі|restriction of liberty/iu],
  ['administrative_arrest', /(?:сут(?:ок|ки|\.)|діб|доб[уи]|арест|арешт|administrative arrest)/iu],
]
const REGIMES: [Regime, RegExp][] = [
  ['special', /особ\p{L}* режим|особлив\p{L}* режим|special regime/iu],
  ['strict', /строг|суворого режим|strict|maximum security|(?<!\p{L})к?\.?\s?с\.\s?р\.?(?!\p{L})/iu],
  [
    'general',
    /общ\p{L}*\.? режим|загальн\p{L}* режим|general regime|(?<!\p{L})к?\.?\s?о\.\s?р\.?(?!\p{L})/iu,
  ],
  ['settlement', /поселен|settlement|(?<!\p{L})кп(?!\p{L})/iu],
  ['prison', /тюрьм|тюрм|in (?:a )?prison/iu],
]
/** Not the end of a longer number or of a day, and not so many roubles. */
const NUMBER = String.raw`(?<![\d.,])(?<!штраф\p{L}*\s+)(\d{1,2})(?:\s*\(\p{L}+\))?`
const YEAR = String.raw`(?:лет|год(?:а|у)?|[гл]\.|[гл](?=\s?\d|[\s,;]|$)|рок(?:ів|и)|рік|р\.|years?|yrs?|yıl)`
const YEARS = new RegExp(String.raw`${NUMBER}(?:[.,]5)?[\s-]*${YEAR}`, 'iu')
const HALF = new RegExp(String.raw`\d[.,]5[\s-]*${YEAR}|с половиной|з половиною|and a half|buçuk`, 'iu')
/** "13 л. 6 м.": a single letter is a month behind years only. */
const MONTHS =
  /(\d{1,2})[\s-]*(?:мес(?:яц\p{L}*)?|міс(?:яц\p{L}*)?|months?|mos?|ay|(?<=\d\s?(?:л|г|р)\.?\s?\d{1,2}\s?)м)(?!\p{L})/iu
const DAYS = /(\d{1,3})\s*(?:сут(?:ок|ки|\.)|дн(?:ей|я)|ден[ьь]|діб|доб[иу]|days?|gün)/iu
const FINE =
  /(\d[\d\s.,]*\d|\d)\s*(тыс\p{L}*|тис\p{L}*|т(?=\.?\s?(?:р|грн))|thousand|bin|млн|миллион\p{L}*|мільйон\p{L}*|million|milyon)?\.?\s*(руб\p{L}*|р(?!\p{L})|₽|rub|грн|uah|гривен\p{L}*|usd|\$|eur|€)?/iu
const CURRENCIES: [string, RegExp][] = [
  ['RUB', /^р|₽|rub/iu],
  ['UAH', /грн|uah|гривен/iu],
  ['USD', /usd|\$/iu],
  ['EUR', /eur|€/iu],
]

/** What somebody asks for, threatens with, or has behind him is no sentence; nor is "up to". */
const NOT_IMPOSED = [
  /прос(?:ит|ят|ил|или|ить)(?!\p{L})|запр(?:ос|аш)|запит|треб(?:у|ов)|вимага|гроз|загрожу|отбыл(?!\p{L})|відбув(?!\p{L})/iu,
  /(?<!\p{L})(?:fac(?:es|ing)|demand\p{L}*|seeks?|sought|request\p{L}*|asked|istendi|talep)(?!\p{L})/iu,
  /(?<!(?:сниж|сокращ|уменьш|знижен|зменш|reduced|cut|засудж|приговор|осужд)\p{L}*\s)(?<!\p{L})(?:до|up to)\s+\d|\d\s*[-–—]\s*\d/iu,
]
/** A higher court set another term, or a term stood before this one: which is in force is for somebody to say. */
const CHANGED =
  /(?<!\p{L})(?:сниж|сокращ|уменьш|увелич|смягч|измен|отмен|заменен|заменён|знижен|зменш|збільш|пом.якш|змінен|скасован|reduced|cut|increased|changed|overturned|quashed|апелляц|апеляц|кассац|касац|on appeal|стало|теперь|тепер|istinaf|temyiz)/iu
/** What a court adds to a term: it says nothing of the term itself. */
const ADDED = new RegExp(
  String.raw`(?:,|\+|\s(?:и|та|й|с|со|із|зі|з|and|plus|with))\s+(?=(?:an?\s)?(?:\d+\s*${YEAR}\s+)?(?:of\s)?(?:ограничени|обмежен|испытательн|іспитов|probation|restriction of|штраф|fine|para cezas))`,
  'iu',
)
const BEFORE_ANOTHER = /(?:[,+:]|\s(?=(?:и|та|й|с|со|із|зі|з|первые|перші|and|plus|with|first)\s))[^,+:]*?$/iu

const MEANS_NOTHING_MORE =
  /лишени\p{L}* свободы|позбавлен\p{L}* волі|(?<!\p{L})(?:приговор|осужд|засудж|колон|исправительн|виправн|режим|отбыв|відбув|наказан|покаран|тюрем|заключен|imprison|prison|sentence|colon|regime|serve|hapis|ceza|вирок|срок|строк|термін|(?:term|and|the)(?!\p{L}))/u
const UNDERSTOOD = [...[...KINDS, ...REGIMES].map(([, words]) => words), ...[YEARS, MONTHS, DAYS, HALF, FINE]]

/** The whole term, which is what stands first; null where the cell gives none. */
export function readSentence(written: string): WrittenSentence | null {
  const text = written.replaceAll(/\s+/g, ' ').trim()
  const [first = '', ...others] = text.split(
    /,\s+(?=\P{N})|;\s*|,\s+(?:из них|з них|of which)|\s(?=\([^)]*\d)/u,
  )
  const [main, added] = withoutAdded(first)
  if (NOT_IMPOSED.some((words) => words.test(main))) return null
  if (isChanged(text, [added, ...others])) return null
  const numberOf = (unit: RegExp) => Number(unit.exec(main)?.[1] ?? 0)
  const [years, days] = [numberOf(YEARS), numberOf(DAYS)]
  const months = numberOf(MONTHS) || (HALF.test(main) ? 6 : 0)
  const kind = KINDS.find(([, words]) => words.test(main))?.[0] ?? 'prison'
  const regime = REGIMES.find(([, words]) => words.test(main))?.[0] ?? null
  const fine = kind === 'fine' ? fineOf(main) : null
  const isTerm = years + months + days > 0
  if (!isTerm && kind !== 'life' && !fine) return null
  // Two punishments in one: nobody knows which the number is of.
  if ((fine && isTerm) || (kind === 'restriction_of_liberty' && regime)) return null
  return {
    ...{ kind, years, months, days, regime },
    fine: fine?.amount ?? null,
    currency: fine?.currency ?? null,
    rest: [added, ...others].filter(Boolean).join(', '),
    isWhole: !IN_A_YEAR.test(main) && !saysMore(main, [...UNDERSTOOD, MEANS_NOTHING_MORE]),
  }
}

/** A day or a year, as that of the verdict: no sentence has a place for it. */
const IN_A_YEAR =
  /\d[./-]\d{1,2}[./-]\d|(?<![\d.,]\s?)(?:19|20)\d{2}(?!\s?[\d.,]|\s*(?:р|₽|rub|грн|uah|usd|eur|\$|€))/iu

/** Whether the regime is that of the whole term, as a sentence holds it. */
export const isOfTheWhole = ({ regime, rest, years, months, days }: WrittenSentence): boolean =>
  regime !== null && rest === '' && years + months + days > 0

/** Behind the term that stands first, one that took its place; a court that left it as it was changes nothing. */
const isChanged = (text: string, behind: string[]): boolean =>
  ARROW.test(text) ||
  behind.some((part) => /\d/.test(part.replaceAll(DAY, ' ')) && CHANGED.test(part) && !UNCHANGED.test(part))
const ARROW = /\d\s*\p{L}*\.?\s*(?:→|->|=>)/u
const DAY = /\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/g
const UNCHANGED = /без изм|оставл|в силе|без змін|залиш|upheld|unchanged/iu

/** The first term, and what follows it: a second punishment, or years that are a part of it. */
function withoutAdded(text: string): [main: string, added: string] {
  const first = YEARS.exec(text)
  if (!first) return [text, '']
  const after = first.index + first[0].length
  const tail = text.slice(after)
  const added = ADDED.exec(tail)?.index ?? tail.length
  const another = YEARS.exec(tail)?.index ?? tail.length
  const joint = BEFORE_ANOTHER.exec(tail.slice(0, another))?.index ?? another
  const end = after + Math.min(added, another < tail.length ? joint : another)
  return [text.slice(0, end), text.slice(end).replace(/^[\s,+:]+/, '')]
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
  const whole = amount * (thousand ? (/^(?:т|th|b)/iu.test(thousand) ? 1_000 : 1_000_000) : 1)
  // More is no fine, and no column of ours holds it.
  if (!(whole < 1e12)) return null
  return {
    amount: whole,
    currency: CURRENCIES.find(([, words]) => words.test(unit))?.[0] ?? null,
  }
}
