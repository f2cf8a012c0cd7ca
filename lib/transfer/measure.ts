import type { ImpreciseDate } from '@/lib/core/dates'
import { saysMore } from './says-more'
import { readWrittenDate } from './written-date'

/** Keys of lib/reference/data/measures.ts. A word that says only where somebody is held, says that they are. */
const MEASURES: [key: string, words: RegExp][] = [
  ['house_arrest', /домашн\p{L}* арест|домашн\p{L}* арешт|house arrest|ev hapsi/iu],
  [
    'remand',
    /под страж|під варт|remand|in custody|pre-?trial detention|tutuklu|(?<!\p{L})(сизо|сізо|s[iİ]zo|пфрси)(?!\p{L})|следственн\p{L}* изолятор|слідч\p{L}* ізолятор/iu,
  ],
  ['ban_on_certain_actions', /запрет\p{L}* определ|заборон\p{L}* певн|ban on certain actions/iu],
  ['bail', /(?<!\p{L})(?<!без\s(?:\p{L}+\s){0,2})(залог\p{L}*|застав\p{L}*|bail|kefalet)(?!\p{L})/iu],
  [
    'travel_ban',
    /подписк\p{L}* о невыезде|підписк\p{L}* про невиїзд|travel ban|not to leave|yurt dışı yasağı/iu,
  ],
  ['personal_guarantee', /поручительств|порук|personal guarantee/iu],
  ['obligation_to_appear', /обязательств\p{L}* о явке|зобов\p{P}?язан\p{L}* про явку|obligation to appear/iu],
  [
    'colony_settlement',
    /колони\p{L}*-поселени|колоні\p{L}*-поселенн|(?<!\p{L})(кп|kp)-?\d|colony-settlement/iu,
  ],
  ['colony', /(?<!\p{L})(ж?ик|ік|вк|ik|лиу)[-–\s№]*\d|колони|колоні|(?<!\p{L})colony/iu],
  ['prison', /тюрьм|тюрм|(?<!\p{L})(prison|cezaevi)(?!\p{L})/iu],
  ['psychiatric_hospital', /психиатрическ|психіатричн|psychiatric|psikiyatri/iu],
  ['administrative_arrest', /административн\p{L}* арест|адміністративн\p{L}* арешт|administrative arrest/iu],
  ['police_custody', /(?<!\p{L})(ивс|ітт|задержан\p{L}*|затриман\p{L}*|police custody|gözaltı)(?!\p{L})/iu],
]
const UNTIL = /(?:^|[\s,(])(?:до|until|till|to|kadar)\s+/iu

/** A measure of restraint as a list writes it; null for the key when it is none that is known. `rest`: what was not understood. */
export function readMeasure(written: string): {
  key: string | null
  until: ImpreciseDate | null
  rest: string
} {
  const [before = '', after] = written.trim().split(UNTIL, 2)
  const until = after === undefined ? null : readWrittenDate(after)
  const key = keyIn(before)
  const isDated = until === null || until.value !== null
  const isWhole = key !== null && isDated && !saysMore(before, UNDERSTOOD)
  return { key, until: until?.value ?? null, rest: isWhole ? (until?.rest ?? '') : written.trim() }
}

/** A bracelet, a wing, a town are more. */
const MEANS_NOTHING_MORE =
  /(?<!\p{L})(?:содержан|заключен|взят|помещ|находит|тримання|перебува|мера|захід|held|detention|detain|custody)/u

const UNDERSTOOD = [...MEASURES.map(([, words]) => words), MEANS_NOTHING_MORE]

/** One says where the other is served, or is a part of its words. */
const WITHIN: Record<string, string[]> = {
  remand: ['police_custody', 'prison'],
  house_arrest: ['police_custody'],
  colony: ['police_custody', 'prison'],
  colony_settlement: ['colony', 'police_custody'],
}

/** Of two measures nobody knows which is in force. */
function keyIn(text: string): string | null {
  const found = MEASURES.filter(([, words]) => words.test(text)).map(([key]) => key)
  const others = found.flatMap((key) => WITHIN[key] ?? [])
  const [key = null, ...more] = found.filter((one) => !others.includes(one))
  return more.length > 0 ? null : key
}
