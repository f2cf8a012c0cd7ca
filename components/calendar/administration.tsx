import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import { AuditList } from '@/components/audit/audit-list'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { AuditRow } from '@/lib/audit/queries'
import { All } from './own-hearings'

const SHOWN = 8

type AdministrationProps = { invitations: number; events: AuditRow[]; timeZone: string }

/** An administrator reads no cases: users, and who did what last, is all there is. */
export async function Administration({ invitations, events, timeZone }: AdministrationProps) {
  const t = await getTranslations('day')
  return (
    <>
      <Section
        title={t('users')}
        lead={t('usersText')}
        panel
        action={
          <ButtonLink small tone="primary" href="/settings/users/invite">
            {t('invite')}
          </ButtonLink>
        }
      >
        <p>
          {t('invitations', { count: invitations })}{' '}
          <Link href="/settings/users" prefetch={false}>
            {t('allUsers')}
          </Link>
        </p>
      </Section>
      <Section title={t('lastEvents')} lead={t('auditText')} action={<All href="/settings/audit" />}>
        <AuditList rows={events.slice(0, SHOWN)} timeZone={timeZone} />
      </Section>
    </>
  )
}
