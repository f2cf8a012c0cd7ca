/** Those whose courts, families and offices are likely; any other IANA zone is taken too. */
export function timeZones(): string[] {
  return Intl.supportedValuesOf('timeZone').filter((zone) => /^(Europe|Asia|UTC)/.test(zone))
}
