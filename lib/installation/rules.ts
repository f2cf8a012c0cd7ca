/** Those whose courts, families and offices are likely; any other IANA zone is taken too. */
export function timeZones(): string[] {
  const known = Intl.supportedValuesOf('timeZone').filter((zone) => /^(Europe|Asia)/.test(zone))
  return [...new Set([...known.map((zone) => RENAMED[zone] ?? zone), 'UTC'])].sort()
}

/** Some browsers and servers still list a zone by its old name; what is saved has the present one. */
const RENAMED: Record<string, string> = { 'Europe/Kiev': 'Europe/Kyiv' }
