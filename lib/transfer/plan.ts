import { endsBefore, type ImpreciseDate } from '@/lib/core/dates'
import type { WrittenCharge } from './articles'
import { readMeasure } from './measure'
import type { Remark, WrittenRow } from './row'
import type { WrittenSentence } from './sentence'

/** What a row says that no record of ours has a place for, or that cannot be taken for what it seems. */
export type Kept = Omit<Remark, 'why'> & { why: Remark['why'] | 'no-place' | 'future' | 'before' | 'no-date' }

export type PlannedCustody = {
  measure: string
  place: string | null
  from: ImpreciseDate
  to: ImpreciseDate | null
  end: 'released' | 'exchanged' | null
}

/** The records that a row makes; for somebody who is known already only those of it that are missing. */
export type Plan = {
  name: string
  otherName: string | null
  sex: WrittenRow['sex']
  born: ImpreciseDate | null
  birthPlace: string | null
  region: string | null
  custody: PlannedCustody | null
  /** Of its own: the list names none, and there are charges or a sentence, which stand in a case. */
  case: { name: string; isOwn: boolean } | null
  charges: WrittenCharge[]
  sentence: WrittenSentence | null
  kept: Kept[]
}

/** Somebody on record, as far as a row may add to them. */
export type OnRecord = Pick<Plan, 'sex' | 'birthPlace' | 'region'> & {
  isBirthKnown: boolean
  isHeld: boolean
  names: string[]
  cases: string[]
}

/** Of what a row says only what is missing of them, as writing.ts adds it. */
export function missingOf(plan: Plan, before: OnRecord): Plan {
  const has = (texts: string[], text: string) => texts.some((one) => one.toLowerCase() === text.toLowerCase())
  const news = (text: string | null) => (text && !has(before.names, text) ? text : null)
  const { case: of } = plan
  const isIn = of !== null && (of.isOwn ? before.cases.length > 0 : has(before.cases, of.name))
  return {
    ...plan,
    ...{ name: news(plan.name) ?? '', otherName: news(plan.otherName) },
    sex: before.sex ? null : plan.sex,
    born: before.isBirthKnown ? null : plan.born,
    birthPlace: before.birthPlace ? null : plan.birthPlace,
    region: before.region ? null : plan.region,
    custody: before.isHeld ? null : plan.custody,
    ...(isIn && { case: null, charges: [], sentence: null }),
  }
}

/** Where nobody holds anybody. */
const FREE =
  /^(?:дома|вдома|удома|(?:at )?home|evde|на свободе|на волі|на воле|свобод(?:ен|на)|вільн(?:ий|а)|at liberty|(?:fled|left)(?: .*)?|(?:выехал|уехал|виїха|бежал|сбежал|втік)(?:\p{L}*| .*)|в розыске|у розшуку|wanted)$/iu
const ON_THE_WAY =
  /^(?:in transit|on the way|yolda|в пути|в дороге|в дорозі|(?:на|по) этап[еу]|на етапі|этапиру\p{L}+|етапу\p{L}+)$/iu
/** Measures that begin on the day on which somebody is taken, and others that a place implies. */
const ON_THE_DAY = ['police_custody', 'remand', 'administrative_arrest']
const PLACES = [...ON_THE_DAY, 'colony', 'colony_settlement', 'prison', 'psychiatric_hospital']
const DIED = /умер|помер|died|dead|deceased|погиб|загинув|öldü|vefat/iu
const EXCHANGED = /обмен|обмін|exchang|takas/iu

/** Of a row with a name. `today`: what lies after it has not happened, whatever the list says. */
export function planOf(read: WrittenRow, today: string): Plan {
  const { name, otherName, sex, birthPlace, region } = read
  const kept: Kept[] = [...read.remarks]
  const keep = (field: Kept['field'], written: string | number | null, why: Kept['why'] = 'no-place') => {
    if (written !== null) kept.push({ field, written: String(written), why })
  }
  const hasCome = (field: 'born' | 'detained' | 'released', date: ImpreciseDate | null) => {
    if (!date || date.date <= today) return date
    keep(field, writtenDate(date), 'future')
    return null
  }
  const born = hasCome('born', read.born)
  const custody = custodyOf(
    read,
    hasCome('detained', read.detained),
    hasCome('released', read.released),
    keep,
  )
  for (const field of ['number', 'category', 'status', 'letters', 'children'] as const)
    keep(field, read[field])
  const { charges, sentence } = read
  if (sentence?.fine != null && !sentence.currency) keep('sentence', sentence.fine, 'beside')
  const isTried = charges.length > 0 || sentence !== null
  return {
    ...{ name: name ?? '', otherName, sex, born, birthPlace, region, custody, charges },
    case: read.case ? { name: read.case, isOwn: false } : isTried ? { name: name ?? '', isOwn: true } : null,
    sentence,
    kept,
  }
}

type Keep = (field: Kept['field'], written: string | number | null, why?: Kept['why']) => void

/** A day on which somebody was taken is the first of being held; how and where they were held later has no day of its own. */
function custodyOf(
  { measure, places, status, remarks }: WrittenRow,
  from: ImpreciseDate | null,
  to: ImpreciseDate | null,
  keep: Keep,
): PlannedCustody | null {
  const place = places.join(' → ') || null
  if (measure?.until) keep('measure', writtenDate(measure.until), 'beside')
  if (!from) {
    keep('place', place, 'no-date')
    keep('measure', measure?.key ?? null, 'no-date')
    keep('released', to && writtenDate(to), 'no-date')
    return null
  }
  const isBefore = to !== null && (endsBefore(from, to) || to.date < from.date)
  if (isBefore) keep('released', writtenDate(to), 'before')
  const end = isBefore ? null : to
  const isFree = FREE.test(place ?? '')
  // Whoever is free now is not held: until when they were, the list does not say.
  if (isFree && !measure && !end) {
    keep('place', place, 'no-date')
    keep('detained', writtenDate(from))
    return null
  }
  // Where somebody was first says how: what follows came later.
  const implied = measure ? null : readMeasure(places[0]?.split(/[,;]/, 1)[0] ?? '').key
  const key = measure?.key ?? implied ?? 'police_custody'
  const isNoPlace =
    (isFree && key !== 'house_arrest') ||
    ON_THE_WAY.test(place ?? '') ||
    (implied !== null && !PLACES.includes(implied))
  // Nobody is sent to a colony on the day he is taken: when he came there, the list does not say, and that is said beside it.
  if (isNoPlace || (implied !== null && !ON_THE_DAY.includes(implied))) keep('place', place, 'no-date')
  return {
    ...{ measure: key, place: isNoPlace ? null : place, from, to: end },
    end: end && endOf([status, ...remarks.map((one) => one.field === 'released' && one.written)].join(' ')),
  }
}

/** Of what the list says beside the day. Who died was not released. */
function endOf(told: string): PlannedCustody['end'] {
  if (DIED.test(told)) return null
  return EXCHANGED.test(told) ? 'exchanged' : 'released'
}

/** As far as it is known: "2017", "2017-04", "2017-04-12". */
function writtenDate({ date, precision }: ImpreciseDate): string {
  if (precision === 'year') return date.slice(0, 4)
  return precision === 'month' ? date.slice(0, 7) : date
}
