const IN_BRACKETS = /\([^()]*\)|["«“„][^"«»”“„]*["»”]/gu
const AND =
  /\p{L}{2}\.?,?\s(?:и|й|і|та|and|ve|ile|&|\+)\s\p{Lu}|\p{L}\s(?:(?:и|й|і|та|and) (?:др|ін|его|ее|её|их|його|її|їх|his|her|their)|со? (?:женой|мужем|сыном|дочерью|детьми|братом|сестрой|отцом|матерью|семьей|семьёй)|и другие|та інші|and others)(?!\p{L})/u
const AND_IN_CAPITALS = /^[^\p{Ll}]*\p{Lu}{2,}\s+\p{Lu}{2,}\s(?:И|І|ТА|AND|VE)\s\p{Lu}{2,}\s+\p{Lu}{2,}/u

const FAMILY =
  /^(?:семья|сім.я|братья|брати|сестры|сестри|супруги|подружжя|family|brothers|sisters|spouses)\s/iu

/** Whether a name is of more than one: "Куль Асан и Куль Осман", a family name that comes again, or names with a semicolon between. */
export function namesSeveral(name: string): boolean {
  const text = name.replaceAll(IN_BRACKETS, ' ').replaceAll(/\s+/g, ' ').trim()
  if (FAMILY.test(text) || AND.test(text) || AND_IN_CAPITALS.test(text)) return true
  const [one, another, ...others] = text
    .split(/[,;]\s*/)
    .filter(Boolean)
    .map(wordsOf)
  if (!one || !another || one.length < 2 || another.length < 2) return false
  return text.includes(';') || others.length > 0 || one[0] === another[0]
}

const wordsOf = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean)
