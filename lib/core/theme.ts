export const themes = ['system', 'light', 'dark'] as const

export type Theme = (typeof themes)[number]

export const THEME_COOKIE = 'theme'

export const isTheme = (text: string | undefined): text is Theme => themes.some((theme) => theme === text)

/** What the cookie says; the device decides when it says nothing we know. */
export const themeOf = (cookie: string | undefined): Theme => (isTheme(cookie) ? cookie : 'system')
