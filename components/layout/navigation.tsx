import { getTranslations } from 'next-intl/server'
import { Icon } from '@/components/ui/icon'
import { Menu } from './menu'
import { NavLink, type NavItem } from './nav-link'

const IN_REACH = 4

/** At the side on a wide screen; on a phone a row under the header, what does not fit behind "Menu". */
export async function Navigation({ items }: { items: NavItem[] }) {
  const t = await getTranslations('nav')
  const rest = items.slice(IN_REACH)
  return (
    <nav className="shell-nav" aria-label={t('main')}>
      <ul>
        {items.slice(0, IN_REACH).map((item) => (
          <li key={item.href}>
            <NavLink {...item} />
          </li>
        ))}
        {rest.map((item) => (
          <li key={item.href} className="wide-only">
            <NavLink {...item} />
          </li>
        ))}
        {rest.length > 0 && (
          <li className="narrow-only">
            <Menu label={<MenuLabel text={t('menu')} />}>
              {rest.map((item) => (
                <NavLink key={item.href} {...item} />
              ))}
            </Menu>
          </li>
        )}
      </ul>
    </nav>
  )
}

function MenuLabel({ text }: { text: string }) {
  return (
    <span className="nav-link">
      <Icon name="menu" />
      <span>{text}</span>
    </span>
  )
}
