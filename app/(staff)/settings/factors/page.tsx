import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { PasskeyTable } from '@/components/factors/passkey-table'
import { staffPage } from '@/components/layout/staff-page'
import { Form } from '@/components/ui/form'
import { Section } from '@/components/ui/section'
import { Time } from '@/components/ui/time'
import { requireActor } from '@/lib/access/session'
import { beginFactor, removeTotp, renewRecoveryCodes } from '@/lib/factors/actions'
import { listOwnFactors } from '@/lib/factors/queries'
import { getSettings } from '@/lib/installation/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('factors'))('own.title') }
}

export default staffPage(async function FactorsPage() {
  const actor = await requireActor('own.use')
  const t = await getTranslations('factors')
  const { totp, passkeys, codesLeft } = await listOwnFactors(actor)
  const { timeZone } = await getSettings(actor)
  const isLast = passkeys.length + (totp ? 1 : 0) === 1
  return (
    <div className="grid max-w-3xl gap-6">
      <PageHeader
        title={t('own.title')}
        lead={t('own.lead')}
        breadcrumb={[{ href: '/settings', label: t('own.settings') }]}
      />
      <Form action={beginFactor} submitLabel={t('own.add')}>
        {null}
      </Form>
      <Section title={t('passkey.several')}>
        {passkeys.length > 0 ? (
          <PasskeyTable passkeys={passkeys} timeZone={timeZone} isLast={isLast} />
        ) : (
          <p>{t('passkey.none')}</p>
        )}
      </Section>
      <Section title={t('totp.title')}>
        {totp ? (
          <>
            <p>
              {t('own.since')}: <Time at={totp.createdAt} zone={timeZone} />
            </p>
            {isLast ? (
              <p className="text-muted">{t('own.last')}</p>
            ) : (
              <Form action={removeTotp} submitLabel={t('totp.remove')} tone="danger">
                {null}
              </Form>
            )}
          </>
        ) : (
          <p>{t('totp.none')}</p>
        )}
      </Section>
      <Section title={t('recovery.title')}>
        <p>{t('recovery.left', { count: codesLeft })}</p>
        <Form action={renewRecoveryCodes} submitLabel={t('recovery.renew')} tone="secondary">
          {null}
        </Form>
      </Section>
    </div>
  )
})
