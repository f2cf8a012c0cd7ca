import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'

/** An administrator reads no cases: the way to users and to the audit is all there is. */
export async function Administration() {
  const t = await getTranslations('day')
  const links = [
    { href: '/settings/users', title: t('users'), text: t('usersText') },
    { href: '/settings/audit', title: t('audit'), text: t('auditText') },
  ]
  return (
    <Section title={t('administration')}>
      <ul className="grid gap-2">
        {links.map(({ href, title, text }) => (
          <li key={href}>
            <a className="plain panel grid gap-0.5 hover:bg-neutral-soft" href={href}>
              <span className="font-semibold text-accent underline">{title}</span>
              <span className="text-muted">{text}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
