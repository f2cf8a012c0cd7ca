/** A name taken apart: what kind of word each is decides how it is compared. */
export type Word = {
  text: string
  kind: 'name' | 'patronymic' | 'initial' | 'second-initial'
  isHyphened: boolean
  /** The oğlu or qızı that makes a patronymic of it. */
  mark?: string
}

const MARK = /^(o[gğh]h?l[uiyı]|оглу|оглы|огли|o'?g'?li|[qk][ıiy]z[ıiy]|кызы|къызы|кизи|гызы)$/
const MARKED = /^(.{2,})-(o[gğh]h?l[uiyı]|оглу|оглы|огли|[qk][ıiy]z[ıiy]|кызы|къызы|кизи)$/
const PATRONYMIC =
  /(?:[оеєё]в[иыі]ч|[оеє]вн[аы]|[иії]вна|[иі]нична|ильич|кузьмич|лук[иі]ч|фомич|[oe][vw][iy](?:ch|tch|tsch|cz|č|ç|ć|c)|[oei][vw]na|[iy]nichna|il['’]?[iy](?:ch|ich|ych))$/

/** In lower case, without the marks and dots that spellings leave out. The Turkish İ and I are one letter here. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll('İ', 'i')
    .toLowerCase()
    .normalize('NFC')
    .replaceAll('i\u0307', 'i')
    .replace(/[\u02b0-\u02ff'’‘`´ʹ′＇ʼ"“”«»]/g, '')

export function wordsOfName(text: string): Word[] {
  const spoken = plain(text)
    .replace(/(\p{L})\.(?=\p{L})/gu, '$1. ')
    .replace(/[‐‑‒–—―]/g, '-')
  const words: Word[] = []
  for (const part of spoken.split(/[^\p{L}\p{M}\p{N}.-]+/u)) {
    if (MARK.test(part)) markLast(words, part)
    else words.push(...partsOf(part))
  }
  return withoutLonePatronymics(withSecondInitials(words))
}

function markLast(words: Word[], mark: string): void {
  const last = words.at(-1)
  if (last) Object.assign(last, { kind: 'patronymic', mark })
}

function partsOf(part: string): Word[] {
  const [, marked, mark] = MARKED.exec(part) ?? []
  if (marked) return [{ text: short(marked), kind: 'patronymic', isHyphened: false, mark }]
  const bare = part.replace(/[.-]+$/, '').replace(/^[.-]+/, '')
  if (!bare) return []
  return bare
    .split(/[.-]+/)
    .filter(Boolean)
    .map((text, index) => ({ text: short(text), kind: kindOf(text, part), isHyphened: index > 0 }))
}

/** Longer ones are no words of a name, and would be a great many keys. */
const LONGEST = 40

const short = (text: string) => text.slice(0, LONGEST).toWellFormed()

function kindOf(text: string, part: string): Word['kind'] {
  if (/^.$/u.test(text) || (part.endsWith('.') && text.length <= 2)) return 'initial'
  return PATRONYMIC.test(text) ? 'patronymic' : 'name'
}

/** Р. in "Кадырова Г. Р." is a patronymic. */
const withSecondInitials = (words: Word[]): Word[] =>
  words.map((word, at) =>
    word.kind === 'initial' && words[at - 1]?.kind === 'initial' ? { ...word, kind: 'second-initial' } : word,
  )

/**
 * A family name may end as a patronymic does: Петро Войтович, Їжакевич Геннадій Данилович, Геннадій Данилович Їжакевич, and Гірей
 * Мамут-оглу, who is Mamutoğlu elsewhere.
 */
function withoutLonePatronymics(words: Word[]): Word[] {
  const others = words.filter(({ kind }) => kind !== 'patronymic').length
  if (others >= 2 || others === words.length) return words
  const isFamilyFirst = words[0]?.kind === 'patronymic'
  const family = isFamilyFirst ? 0 : words.findLastIndex(({ kind }) => kind === 'patronymic')
  return words.map(({ mark, ...word }, at) =>
    at === family ? { ...word, kind: 'name', text: short(word.text + (mark ?? '')) } : word,
  )
}

const ENDING = new RegExp(PATRONYMIC.source.replace('ильич', 'ич'))

/** Halil of Халилович: what it shares with "Halil oğlu". */
export const fatherOf = (patronymic: string): string => patronymic.replace(ENDING, '')
