import type { ImpreciseDate, Precision } from '@/lib/core/dates'
import { isIsoDate } from '@/lib/core/dates'

export type DayOrder = 'day-first' | 'month-first'

/**
 * `impossible`: no such day; `ambiguous`: day and month may be either way round; `short-year`: a century is missing; `bound`: only
 * before or after what it was; `unclear`: anything else.
 */
export type DateProblem = 'impossible' | 'ambiguous' | 'short-year' | 'bound' | 'unclear'

/** `rest`: what stood beside the date, such as the time of day. */
export type WrittenDate =
  | { value: ImpreciseDate; rest: string; problem?: undefined }
  | { value: null; problem?: DateProblem; rest: string }

const MONTHS = [
  /^(янв(ар[ьяе])?|січ(ень|ня|ні)?|jan(uary)?|oca(k|ğı)?|yanvar[ья]?)$/,
  /^(февр?(ал[ьяе])?|лют(ий|ого|ому)?|feb(ruary)?|şub(at)?|fevral)$/,
  /^(март?[ае]?|бер(езень|езня|езні)?|mar(ch|t)?)$/,
  /^(апр(ел[ьяе])?|квіт?(ень|ня|ні)?|apr(il)?|nis(an)?|aprel)$/,
  /^(ма[йяюе]|трав(ень|ня|ні)?|may(ıs)?)$/,
  /^(июн[ьяе]?|черв(ень|ня|ні)?|june?|haz(iran)?|iyün)$/,
  /^(июл[ьяе]?|лип(ень|ня|ні)?|july?|tem(muz)?|iyül)$/,
  /^(авг(уст[ае]?)?|серп(ень|ня|ні)?|aug(ust)?|ağu(stos)?|avgust)$/,
  /^(сент?(ябр[ьяе])?|вер(есень|есня|есні)?|sept?(ember)?|eyl(ül)?|sentâbr|sentyabr)$/,
  /^(окт(ябр[ьяе])?|жовт(ень|ня|ні)?|oct(ober)?|eki(m)?|oktâbr|oktyabr)$/,
  /^(нояб?(р[ьяе])?|лист(опад[аі]?)?|nov(ember)?|kas(ım)?|noyabr)$/,
  /^(дек(абр[ьяе])?|груд(ень|ня|ні)?|dec(ember)?|ara(lık)?|dekabr)$/,
]
const ABOUT =
  /(?:^|[\s(])(около|ок|примерно|прибл|приблизительно|близько|бл|приблизно|about|approx|approximately|circa|ca?|yaklaşık|tahminen|civarı|civarında)\.?(?:\)|(?=\s|$))|[~?]|\(\?\)/giu
const BOUND =
  /(?:^|\s)(до|после|раньше|ранее|не позднее|с|після|раніше|перед|before|after|by|since|until|önce|sonra)(?=\s|$)/iu
/** Parts of a year. A winter is in two of them. */
const PART_OF_YEAR =
  /^(?:в|во|на|у|in|the|early|late)?\s*(?:весн\p{L}+|навесні|лет(?:о|ом)|літ(?:о|ку)|влітку|осен(?:ь|ью|и)|осін(?:ь|ню)|восени|spring|summer|autumn|fall|начал[оеа]|середин[аеі]|кон(?:ец|це|ца)|почат(?:ок|ку)|кін(?:ець|ці)|early|mid|late|beginning|middle|end|(?:[IІ]{1,3}|[IІ]V|[1-4])(?:-?(?:й|ый|ий))?\s*(?:квартал\p{L}*|кв\.?|полугоди\p{L}+|півріччя)|[QH][1-4])(?:\s+of)?$/iu
/** Of two days nobody knows which. */
const OR_ANOTHER = /^[\s,]*(?:или|либо|або|чи|or|veya|\/)\s*\d/iu
/** A second day or year beside the first: somebody was searched, taken or born on one of them, or from the one until the other. */
const ANOTHER = /(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2}(?:\d{2})?|(?:19|20)\d{2})(?![\d])/u
const YEAR_WORDS =
  /(?:^|(?<=\d|\s))(г\.?\s*р|р\.?\s*н|doğumlu|год[ау]?|-?го(?=\s|$)|гг?|рік|року|рр?|yılı?|year)\.?(?=\s|$|,)/giu

/** A date in whatever way people write one in a list; what is not known is not made up, and nothing at all is null. */
export function readWrittenDate(written: string, order?: DayOrder): WrittenDate {
  const text = written
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(\d{1,2})\. (\d{1,2})\. (?=\d{4})/, '$1.$2.')
    .replace(/^(?:в|во|у|in|on|born|b\.|род\.?|родил(?:ся|ась)|рожд\.?|нар\.?)\s+(?=\d)/iu, '')
    .replace(/^[«"“„]([^«»"“”„]*)[»"”]$/u, '$1')
  if (!text || /^[-–—.?]+$/.test(text)) return { value: null, rest: '' }
  if (BOUND.test(text)) return { value: null, problem: 'bound', rest: text }
  const isAbout = new RegExp(ABOUT).test(text)
  const bare = text.replaceAll(ABOUT, ' ').replaceAll(YEAR_WORDS, ' ').replaceAll(/\s+/g, ' ').trim()
  const found = inNumbers(bare, order) ?? inWords(bare) ?? inPartOfYear(bare)
  if (!found) return { value: null, problem: 'unclear', rest: text }
  if (found.problem) return { value: null, problem: found.problem, rest: text }
  if (OR_ANOTHER.test(found.rest) || ANOTHER.test(found.rest))
    return { value: null, problem: 'unclear', rest: text }
  const { year, month, day } = found
  const date = `${year}-${pad(month ?? 1)}-${pad(day ?? 1)}`
  if (!isIsoDate(date)) return { value: null, problem: 'impossible', rest: text }
  const known: Precision = day ? 'day' : month ? 'month' : 'year'
  return { value: { date, precision: isAbout ? 'estimated' : known }, rest: restOf(found.rest) }
}

/** How the dates of one column are written, told by those that can be read only one way; undefined when none can. */
export function dayOrderOf(column: string[]): DayOrder | undefined {
  const pairs = column.flatMap((written) => {
    const [, first, second] = /^\s*(\d{1,2})[/-](\d{1,2})[/-]\d{4}/.exec(written) ?? []
    return first && second ? [[Number(first), Number(second)] as const] : []
  })
  const isDayFirst = pairs.some(([first, second]) => first > 12 && second <= 12)
  const isMonthFirst = pairs.some(([first, second]) => second > 12 && first <= 12)
  if (isDayFirst === isMonthFirst) return undefined
  return isDayFirst ? 'day-first' : 'month-first'
}

/** "17–19 февраля": a day that is one of two. */
const OF_SEVERAL = /\d{1,2}\s*(?:[-–—/,]|(?<!\p{L})(?:и|или|та|або|й|на|and|or|to|ve|veya)(?!\p{L}))\s*$/iu

type Found = { year: string; month?: number; day?: number; rest: string; problem?: DateProblem }

/** Of a day alone a program writes its first moment. */
const MIDNIGHT = /^[T\s]00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/iu
/** East of Greenwich it may be the next day: that is how a program writes the midnight at which a day begins there. */
const EVENING_IN_GREENWICH = /^[T\s](?:1[2-9]|2[0-3]):\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]00:?00)$/iu
const EITHER = { problem: 'unclear' } as const

function inNumbers(text: string, order?: DayOrder): Found | null {
  const iso = /^(\d{4})[-./](\d{1,2})(?:[-./](\d{1,2}))?(?!\d)/.exec(text)
  if (iso) {
    // Nobody's month is 00: that is how lists say that it is not known.
    const [whole, year = '', month, day] = iso
    const rest = text.slice(whole.length).replace(MIDNIGHT, '')
    const isEither = EVENING_IN_GREENWICH.test(rest)
    return { year, ...known('month', month), ...known('day', day), rest, ...(isEither && EITHER) }
  }
  const full = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text)
  if (full) return threeParts(full, text, order)
  const month = /^(\d{1,2})[./](\d{4})(?!\d)/.exec(text)
  if (month?.[2]) return { year: month[2], month: Number(month[1]), rest: text.slice(month[0].length) }
  const year = /^(\d{4})(?=$|[\s,;])(?!\s*[-–]\s*\d)/.exec(text)
  if (year?.[1] && !firstMonth(text)) return { year: year[1], rest: text.slice(4) }
  return null
}

function threeParts(parts: RegExpExecArray, text: string, order?: DayOrder): Found {
  const [whole, first = '', sign, second = '', year = ''] = parts
  const rest = text.slice(whole.length)
  if (year.length === 2) return { year, rest, problem: 'short-year' }
  const [a, b] = [Number(first), Number(second)]
  const isEither = sign !== '.' && a <= 12 && b <= 12 && a !== b
  if (isEither && !order) return { year, rest, problem: 'ambiguous' }
  const isMonthFirst = sign !== '.' && (b > 12 || (isEither && order === 'month-first'))
  const [day, month] = isMonthFirst ? [b, a] : [a, b]
  // 00.00.1990: only the year is known.
  return { year, ...(month > 0 && { month }), ...(month > 0 && day > 0 && { day }), rest }
}

function inWords(text: string): Found | null {
  const month = firstMonth(text)
  if (!month) return null
  const { number, start, end } = month
  const [before, after] = [text.slice(0, start), text.slice(end)]
  // "июнь–июль 2020": it was in one of them.
  if (firstMonth(after)) return { year: '', rest: text, problem: 'unclear' }
  const year = /(?<!\d)(\d{4})(?!\d)/.exec(after) ?? /(?<!\d)(\d{4})(?!\d)/.exec(before)
  if (!year?.[1]) return null
  const withoutYear = [before, after].map((part) => part.replace(year[1] ?? '', ' '))
  const day =
    /(\d{1,2})(?:st|nd|rd|th|-?го)?(?:\s+of)?[\s.»"”-]*$/.exec(withoutYear[0] ?? '') ??
    /^[\s.]*(\d{1,2})(?:st|nd|rd|th)?(?=[\s,]|$)/.exec(withoutYear[1] ?? '')
  const parts = withoutYear.map((part) => part.replace(day?.[0] ?? '', ' '))
  if (OF_SEVERAL.test(parts[0] ?? '')) return { year: year[1], rest: text, problem: 'unclear' }
  const rest = parts.join(' ').replace(/^\s*[«"“]\s*|^[\s-]+$/gu, '')
  return { year: year[1], month: number, ...(day?.[1] && { day: Number(day[1]) }), rest }
}

/** "весна 2019", "II квартал 2020": the year is known. */
function inPartOfYear(text: string): Found | null {
  const [, year] = /(?<!\d)(\d{4})(?!\d)/.exec(text) ?? []
  const rest = text
    .replace(year ?? '', ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return year && PART_OF_YEAR.test(rest) ? { year, rest } : null
}

function firstMonth(text: string): { number: number; start: number; end: number } | null {
  for (const { 0: word, index } of text.toLowerCase().matchAll(/[\p{L}]+/gu)) {
    const at = MONTHS.findIndex((month) => month.test(word))
    if (at >= 0) return { number: at + 1, start: index, end: index + word.length }
  }
  return null
}

const known = (part: 'month' | 'day', digits: string | undefined) =>
  digits && Number(digits) > 0 ? { [part]: Number(digits) } : {}
const pad = (number: number) => String(number).padStart(2, '0')
const restOf = (text: string) =>
  text
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s,.;:]+/, '')
    .replace(/^(?:в|во|у|in|on)\s*$/iu, '')
    .trim()
