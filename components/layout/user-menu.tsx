import { getTranslations } from 'next-intl/server'
import type { Theme } from '@/lib/core/theme'
import { Menu } from './menu'
import { ThemeSwitch } from './theme-switch'

export type UserMenuProps = {
  userName: string
  userLinks: { href: string; label: string }[]
  theme: Theme
  setTheme: (form: FormData) => Promise<void>
  signOut: (form: FormData) => Promise<void>
}

export async function UserMenu({ userName, userLinks, theme, setTheme, signOut }: UserMenuProps) {
  const t = await getTranslations('nav')
  return (
    <Menu label={<UserLabel name={userName} account={t('account')} />}>
      {userLinks.map(({ href, label }) => (
        <a key={href} href={href} className="menu-item">
          {label}
        </a>
      ))}
      <ThemeSwitch theme={theme} action={setTheme} />
      <form action={signOut} className="mt-1 border-t border-line pt-1">
        <button className="menu-item">{t('signOut')}</button>
      </form>
    </Menu>
  )
}

function UserLabel({ name, account }: { name: string; account: string }) {
  return (
    <span className="user-label">
      <span className="sr-only">{account}: </span>
      <span className="truncate">{name}</span>
    </span>
  )
}
