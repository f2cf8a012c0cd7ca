const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ')

/** Two-letter codes that Intl knows a name for but that are no state. */
const NO_STATES = new Set(['EU', 'EZ', 'QO', 'UN', 'XA', 'XB', 'ZZ'])

/** The name of a state, from its ISO 3166 code. */
export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code
}

/** Every state by name, for a choice. Codes of former states stand for their successor and are left out. */
export function countries(locale: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
  const isCurrent = (code: string) => new Intl.Locale(`und-${code}`).region === code && !NO_STATES.has(code)
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter(isCurrent)
    .flatMap((value) => {
      const label = names.of(value)
      return label ? [{ value, label }] : []
    })
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}
