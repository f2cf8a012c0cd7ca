import { getLocale, getTranslations } from 'next-intl/server'
import { formatDate, isoDate } from '@/lib/core/dates'
import type { FamilyRow } from '@/lib/families/queries'

export async function FamiliesToCall({ rows }: { rows: FamilyRow[] }) {
  const t = await getTranslations('families.toCall')
  const locale = await getLocale()
  if (rows.length === 0) return <p className="text-muted">{t('empty')}</p>
  return (
    <ul className="grid gap-2">
      {rows.map(({ id, name, lastContactOn }) => (
        <li key={id}>
          <a className="plain panel grid gap-0.5 hover:bg-neutral-soft" href={`/families/${id}`}>
            <span className="font-semibold text-accent underline">{name}</span>
            <span className="text-muted">
              {lastContactOn ? t('last', { date: formatDate(isoDate(lastContactOn), locale) }) : t('never')}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
