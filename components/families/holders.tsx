import { getLocale, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { formatInstant } from '@/lib/core/dates'

type HoldersProps = {
  familyId: string
  holders: { id: string; from: Date; withNeedId: string | null; user: { displayName: string } }[]
  zone: string
  canGive: boolean
}

/** Who sees the family as their work, for those who give the work out. */
export async function Holders({ familyId, holders, zone, canGive }: HoldersProps) {
  const t = await getTranslations('families.volunteers')
  const locale = await getLocale()
  const change = canGive && (
    <ButtonLink small href={`/families/${familyId}/volunteers`}>
      {t('change')}
    </ButtonLink>
  )
  return (
    <Section title={t('title')} lead={t('lead')} action={change}>
      {holders.length === 0 ? (
        <p className="text-muted">{t('empty')}</p>
      ) : (
        <ul>
          {holders.map(({ id, from, withNeedId, user }) => (
            <li key={id}>
              {user.displayName}{' '}
              <span className="text-muted">
                {[t('since', { date: formatInstant(from, zone, locale) }), withNeedId && t('withTask')]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
