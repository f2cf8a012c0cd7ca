/** Soft hyphens, marks of direction and what else a web page has between letters, and nobody sees. */
const UNSEEN = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu
const HYPHENS = /[\u2010\u2011]/gu

/** Latin letters that look like Cyrillic ones, and the ones they look like, in the same order. */
const LATIN = 'ABCEHIKMOPTXaceiopxy'
const CYRILLIC = 'АВСЕНІКМОРТХасеіорху'
const LIKE_CYRILLIC = new RegExp(`[${LATIN}]`, 'g')
const MIXED = new RegExp(String.raw`[\p{sc=Cyrl}${LATIN}]*\p{sc=Cyrl}[\p{sc=Cyrl}${LATIN}]*`, 'gu')

/** A cell as it is seen: what is unseen is not in it, and a word of Cyrillic letters has none that only look so. */
export const legible = (cell: string): string =>
  cell
    .replaceAll(UNSEEN, '')
    .replaceAll(HYPHENS, '-')
    .replaceAll(/[\p{L}\p{M}]+/gu, (word) => (isMixed(word) ? cyrillic(word) : word))

const isMixed = (word: string) => /\p{sc=Cyrl}/u.test(word) && word.match(MIXED)?.[0] === word

const cyrillic = (word: string) =>
  word.replaceAll(LIKE_CYRILLIC, (letter) => CYRILLIC[LATIN.indexOf(letter)] ?? letter)
