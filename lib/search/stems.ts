/**
 * Words of a text as the index has them (search_words in PostgreSQL folds in the same way), and what of a typed word all its
 * forms begin with. Ukrainian has no dictionary in PostgreSQL, and a text does not say what language it is in: so one light
 * way for all, by the letters a word is written in. See docs/decisions/025-full-text.md.
 */
const FOLDED: Record<string, string> = {
  ...{ ё: 'е', ґ: 'г', ç: 'c', ğ: 'g', ı: 'i', ö: 'o', ş: 's', ü: 'u', â: 'a', î: 'i', û: 'u', ñ: 'n' },
}
const PASSED_OVER = /['’ʼ‘`\u0307]/g

export const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(PASSED_OVER, '')
    .replaceAll(/[ёґçğıöşüâîûñ]/g, (letter) => FOLDED[letter] ?? letter)

/** Endings of nouns; then those of adjectives, participles and verbs, which only longer words are taken for. */
const CYRILLIC = {
  short:
    'а|я|у|ю|е|і|ї|и|ы|о|й|ь|ом|ем|єм|ою|ею|єю|ой|ей|ам|ям|ах|ях|ів|їв|ов|ев|ами|ями|ові|еві|єві|ьми|ью|ія|ії|ію|ий|ій|ие|ия|ию|ии',
  long: 'ої|ого|его|ому|ему|ими|ыми|их|ых|им|ым|ою|ая|яя|ую|юю|ое|ее|ые|ый|ий|ії|ією|ією|ія|ію|ій|ия|ие|ию|ии|ием|ий|иях|иями|ання|анню|анням|анні|аннях|аннями|ань|ення|енню|енням|енні|ень|ття|ттю|ттям|тті|ания|ание|анию|анием|ании|аний|ениями|ения|ение|ению|ением|ении|ений|ув|юв|ила|ило|или|ить|ити|ив|ил|ала|ало|али|ать|ати|ав|ал|ает|ают|ає|ають|еть|ено|ена|ений|еного|ято|ята|ять|яли|яв|ял|ила|ість|ості|істю|ость|ости|остью',
}
const LATIN = {
  short:
    's|es|ed|ies|ied|ying|i|u|a|e|y|ya|ye|yi|yu|in|un|nin|nun|da|de|ta|te|dan|den|tan|ten|lar|ler|si|su|larin|lerin|lari|leri|inda|inde|ine|ina|sinda|sinde|sine|sina|sinin|sinun',
  long: 'ing|ings|ying|ation|ations|ion|ions|lara|lere|larda|lerde|larinda|lerinde|lardan|lerden|larinin|lerinin|lik|lar|ler',
}
const endings = (list: string) => new Set(list.split('|'))
const SCRIPTS = [CYRILLIC, LATIN].map(({ short, long }) => ({
  short: endings(short),
  long: endings(`${short}|${long}`),
}))

/** So many letters are left of a word at the least, and so many of a long one. */
const LEAST = 3
const LONG = 7
const LEAST_OF_LONG = 4

/** What the forms of a word begin with; numbers and what is in another script stay as they are. */
export function stemOf(word: string): string {
  const script = /[а-яіїє]/.test(word) ? SCRIPTS[0] : /[a-z]/.test(word) ? SCRIPTS[1] : undefined
  if (!script || /\d/.test(word)) return word
  const isLong = word.length >= LONG
  const known = isLong ? script.long : script.short
  for (let at = isLong ? LEAST_OF_LONG : LEAST; at < word.length; at++)
    if (known.has(word.slice(at))) return softened(word.slice(0, at))
  return softened(word)
}

/** What changes before an ending: будинок, будинку; книжка, книжок; kitap, kitabı; tanık, tanığı; transferred, transfer. */
const CHANGING = /[оеі][кц]$|[pbkg]$|[бвгджзклмнпрстфхцчшщ]к$|(?<=([bdglmnprt]))\1$/

const softened = (stem: string): string => {
  const rest = stem.replace(CHANGING, (end) => (/^[оеі]/.test(end) ? '' : end.slice(0, -1)))
  return rest.length >= LEAST_OF_LONG ? rest : stem
}
