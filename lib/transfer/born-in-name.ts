const BIRTH =
  /^(.*\p{L}[.)"»]?)[\s,(]+((?:\d{1,2}\.\d{1,2}\.)?(?:19|20)\d{2})\s*(?:г\.?\s*р|р\.?\s*н|года рождения|року народження|doğumlu)\.?\s*\)?$/iu

/** "Куль Асан, 1979 г.р.": the name, and the birth that stands with it. */
export function readName(written: string): { name: string; born: string } {
  const [, name, born] = BIRTH.exec(written) ?? []
  return name && born ? { name, born } : { name: written, born: '' }
}
