import { getTranslations } from 'next-intl/server'
import { themes, type Theme } from '@/lib/core/theme'

type ThemeSwitchProps = {
  theme: Theme
  /** Reads the field `theme` and sets the cookie. */
  action: (form: FormData) => Promise<void>
}

const LABELS = { system: 'themeSystem', light: 'themeLight', dark: 'themeDark' } as const

export async function ThemeSwitch({ theme, action }: ThemeSwitchProps) {
  const t = await getTranslations('nav')
  return (
    <form action={action}>
      <fieldset>
        <legend className="px-3 pt-2 text-sm text-muted">{t('theme')}</legend>
        {themes.map((choice) => (
          <button
            key={choice}
            name="theme"
            value={choice}
            className="menu-item"
            aria-pressed={choice === theme}
          >
            {t(LABELS[choice])}
          </button>
        ))}
      </fieldset>
    </form>
  )
}
