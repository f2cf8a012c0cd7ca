import { toFormValues, type FormValues } from '@/lib/core/form'

type Settings = { version: number; displayName: string; locale: string; theme: string }

export function settingsForm({ version, displayName, locale, theme }: Settings): FormValues {
  return toFormValues({ version, displayName, locale, theme })
}

/** "Firefox, Android": enough to know one's own device by, and no more is shown. */
export function deviceName(userAgent: string): string {
  const browser = [
    ['Edg/', 'Edge'],
    ['OPR/', 'Opera'],
    ['SamsungBrowser', 'Samsung Internet'],
    ['Firefox/', 'Firefox'],
    ['FxiOS', 'Firefox'],
    ['CriOS', 'Chrome'],
    ['Chrome/', 'Chrome'],
    ['Safari/', 'Safari'],
  ].find(([mark = '']) => userAgent.includes(mark))?.[1]
  const system = [
    ['Android', 'Android'],
    ['iPhone', 'iPhone'],
    ['iPad', 'iPad'],
    ['Windows', 'Windows'],
    ['Mac OS', 'macOS'],
    ['CrOS', 'ChromeOS'],
    ['Linux', 'Linux'],
  ].find(([mark = '']) => userAgent.includes(mark))?.[1]
  return [browser, system].filter(Boolean).join(', ')
}
