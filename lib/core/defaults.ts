/** What holds until the settings say otherwise; as in the columns of the table of settings. */
export const DEFAULTS = {
  defaultCurrency: 'UAH',
  timeZone: 'Europe/Kyiv',
  leaveUrl: 'https://www.wikipedia.org/',
} as const
