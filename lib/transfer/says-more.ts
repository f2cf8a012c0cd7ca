const LONGEST_UNMEANT = 2

/** Whether a text has words beside those that were understood, and longer ones than prepositions are. */
export function saysMore(text: string, understood: RegExp[]): boolean {
  const left = understood.reduce(
    (rest, { source }) => rest.replaceAll(new RegExp(String.raw`(?:${source})\p{L}*`, 'giu'), ' '),
    text,
  )
  return (left.match(/\p{L}+/gu) ?? []).some((word) => word.length > LONGEST_UNMEANT)
}
