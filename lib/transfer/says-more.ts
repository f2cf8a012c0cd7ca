const LONGEST_UNMEANT = 2

/** "ИК", "КП" */
const ABBREVIATION = /^\p{Lu}{2}$/u

/** The words with whatever ends them; made once for each, for a list may have a hundred thousand rows. */
const withEndings = new Map<RegExp, RegExp>()

function withEnding(words: RegExp): RegExp {
  const made = withEndings.get(words) ?? new RegExp(String.raw`(?:${words.source})\p{L}*`, 'giu')
  withEndings.set(words, made)
  return made
}

/** Whether a text has words beside those that were understood, and longer ones than prepositions are. */
export function saysMore(text: string, understood: RegExp[]): boolean {
  const left = understood.reduce((rest, words) => rest.replaceAll(withEnding(words), ' '), text)
  return (left.match(/\p{L}+/gu) ?? []).some(
    (word) => word.length > LONGEST_UNMEANT || ABBREVIATION.test(word),
  )
}
