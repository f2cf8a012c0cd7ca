import { compareNames } from '@/lib/names/compare'

const BIRTH =
  /^(.*\p{L}[.)"»]?)[\s,(]+((?:\d{1,2}\.\d{1,2}\.)?(?:19|20)\d{2})\s*(?:г\.?\s*р|р\.?\s*н|года рождения|року народження|doğumlu)\.?\s*\)?$/iu
/** An initial is a capital letter. */
const BORN =
  /^(.*\p{L}[.)"»]?)[\s,(]+(?:р|[Рр]од|[Рр]ожд|[Нн]ар|[ДдГг]\.?\s?р|b|[Bb]orn|DOB|dob)(?:\.|:|\s)+((?:\d{1,2}\.\d{1,2}\.)?(?:19|20)\d{2})(?:\s*г\.?)?\)?$/u
/** A bullet, or the number of a line of a list. */
const BEFORE = /^(?:[•●▪◦·*✓✔☑!?>–—-]\s*|№?\s?\d{1,4}(?:\s?[.)]\s*|\s+))+(?=\p{L})/u
/** A footnote; brackets with numbers, or without a capital letter; whatever begins with a number. */
const BEHIND = [
  /\s*\[[^[\]]*\]$/u,
  /\s*[*†✝?¹²³⁰-⁹]+$/u,
  /\s*\((?:(?=[^()]*[\d†])[^()]*|[^()\p{Lu}]*)\)$/u,
  /[\s,;]+[^\s\p{L}]*\d.*$/u,
]
const ALSO =
  /[\s,(]+(?:он же|она же|він же|вона ж|a\.?k\.?a\.?|also known as|namı diğer)(?!\p{L})[\s:]*(.+)$/iu
/** "Куль Асан / Asan Kul": once in each script. */
const TWICE = /^([^()/]+?)\s*[(/]\s*([^()/]+?)\s*\)?$/u
/** No name is longer, and no longer one is taken. */
const LONGEST = 300

export type WrittenName = { name: string; born: string; otherName: string; beside: string[] }

/** "Куль Асан, 1979 г.р.": the name, and the birth, another name and whatever else stands with it. */
export function readName(written: string): WrittenName {
  const none = { born: '', otherName: '', beside: [] }
  if (written.length > LONGEST) return { ...none, name: written }
  const [before = ''] = BEFORE.exec(written) ?? []
  const { name, born, beside } = withoutWhatFollows(written.slice(before.length))
  const all = [before, ...beside].map((one) => one.trim()).filter((one) => /[\p{L}\p{N}†✝?]/u.test(one))
  return { ...apart(name), born, beside: all }
}

function withoutWhatFollows(text: string): Pick<WrittenName, 'name' | 'born' | 'beside'> {
  const [, name, born] = BIRTH.exec(text) ?? BORN.exec(text) ?? []
  if (name && born) return { ...withoutWhatFollows(name), born }
  for (const follows of BEHIND) {
    const [found = ''] = follows.exec(text) ?? []
    const rest = text.slice(0, text.length - found.length)
    if (!found || !/\p{L}{2}/u.test(rest) || opened(rest)) continue
    const before = withoutWhatFollows(rest)
    return { ...before, beside: [...before.beside, found.replace(/^[\s,;]+/, '')] }
  }
  return { name: text, born: '', beside: [] }
}

const opened = (text: string) => text.lastIndexOf('(') > text.lastIndexOf(')')

function apart(text: string): Pick<WrittenName, 'name' | 'otherName'> {
  const also = ALSO.exec(text)
  const name = also ? text.slice(0, also.index) : ''
  if (also?.[1] && /\p{L}{2}/u.test(name) && !name.includes('('))
    return { name, otherName: unquoted(also[1].replace(/\)$/, '').trim()) }
  const [, one = '', another = ''] = TWICE.exec(text) ?? []
  const isTwice =
    one && scriptOf(one) !== scriptOf(another) && SAME.includes(compareNames(one, another).grade)
  return isTwice ? { name: one, otherName: another } : { name: text, otherName: '' }
}

const SAME = ['same-name', 'likely']
const scriptOf = (text: string) => /\p{sc=Cyrl}/u.test(text)

const unquoted = (text: string) => text.replace(/^["«“„](.*)["»”]$/u, '$1')
