/** Something to say by the key of a message. What `list` says stands in its `{list}`; there it is "none" when there is nothing. */
export type Said = { key: string; params?: Record<string, string>; list?: Said[] }

/** `related`: not the same, but of the same people. */
export type AlikeGrade = 'likely' | 'maybe' | 'unlikely' | 'related'

/** A record that may be the one that is entered: how likely, why, what speaks against it, and what else tells them apart. */
export type Alike = {
  href: string
  name: string
  grade: AlikeGrade
  reasons: Said[]
  against: Said[]
  facts: Said[]
}

/** The same in the reader's language. */
export type AlikeInWords = Omit<Alike, 'reasons' | 'against' | 'facts'> & {
  label: string
  reasons: string[]
  against: string[]
  facts: string[]
}

/** Of those that are shown beside a proposal: what is only of the same people is no double. */
export const isPerhapsSame = ({ grade }: Pick<Alike, 'grade'>): boolean => grade !== 'related'

type Translate = (key: string, params?: Record<string, string>) => string

export function inWords(t: Translate, { reasons, against, facts, ...record }: Alike): AlikeInWords {
  const say = ({ key, params, list }: Said): string =>
    t(key, { ...params, ...(list && { list: list.map(say).join(', ') || 'none' }) })
  return {
    ...record,
    label: t(`form.alike.grade.${record.grade}`),
    reasons: reasons.map(say),
    against: against.map(say),
    facts: facts.map(say),
  }
}
