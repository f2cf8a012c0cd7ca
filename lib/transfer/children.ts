/** Without apostrophes and the dots of ё. */
const WORDS = new Map(
  [
    ['нет', 'нету', 'немає', 'none', 'no', 'yok'],
    ['один', 'одна', 'одно', 'одну', 'одного', 'one', 'bir'],
    ['двое', 'два', 'две', 'двоє', 'дві', 'двух', 'двох', 'two', 'iki', 'eki'],
    ['трое', 'три', 'троє', 'трех', 'трьох', 'three', 'üç'],
    ['четверо', 'четыре', 'чотири', 'четырех', 'чотирьох', 'four', 'dört'],
    ['пятеро', 'пять', 'five', 'beş'],
    ['шестеро', 'шесть', 'шість', 'six', 'altı'],
    ['семеро', 'семь', 'сім', 'seven', 'yedi'],
    ['восьмеро', 'восемь', 'вісім', 'eight', 'sekiz'],
    ['девять', 'nine', 'dokuz'],
  ].flatMap((words, number) => words.map((word) => [word, number] as const)),
)
const CHILD = /^(дет|діт|реб|дит|child|kid|çocuk|bala)/iu

/** How many children a cell speaks of, as a number or a word; null where it names none. `rest` is what else it says. */
export function readChildren(written: string): { count: number | null; rest: string } {
  const words = written
    .trim()
    .split(/\s+|[,;](?!0(?:\s|$))\s*/)
    .filter(Boolean)
  const counts = words.map(countOf)
  // "3 (два сына)": the number, and who they are.
  if (words.length > 1 && words[1]?.startsWith('(') && counts[0] !== null && written.trim().endsWith(')'))
    return { count: counts[0] ?? null, rest: words.slice(1).join(' ') }
  const ofChildren = counts.findIndex((count, at) => count !== null && CHILD.test(words[at + 1] ?? ''))
  if (ofChildren < 0 && words.length !== 1) return { count: null, rest: written.trim() }
  const at = Math.max(ofChildren, 0)
  const count = counts[at] ?? null
  if (count === null) return { count, rest: written.trim() }
  return {
    count,
    rest: words.filter((_, one) => one !== at && !(ofChildren >= 0 && one === at + 1)).join(' '),
  }
}

function countOf(word: string): number | null {
  // A spreadsheet may write a whole number as "3,0".
  if (/^\d{1,2}(?:[.,]0)?$/.test(word)) return parseInt(word, 10)
  return (
    WORDS.get(
      word
        .toLowerCase()
        .replaceAll(/['’ʼ.]/g, '')
        .replaceAll('ё', 'е'),
    ) ?? null
  )
}
