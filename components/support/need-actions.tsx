import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { confirmNeed, reopenNeed } from '@/lib/support/actions'
import type { NeedDetail } from '@/lib/support/queries'
import { mayTake } from '@/lib/support/rules'

/** What a coordinator can do with the need as it stands; the most likely step first. */
export async function NeedActions({ need }: { need: NeedDetail }) {
  const t = await getTranslations('support')
  const { id, state, holders } = need
  const page = `/support/needs/${id}`
  const isProposed = state === 'proposed'
  return (
    <div className="no-print grid gap-4">
      {isProposed && (
        <Form action={confirmNeed} submitLabel={t('confirm.submit')}>
          <HiddenField name="id" value={id} />
          <p>{t('confirm.lead')}</p>
        </Form>
      )}
      {mayTake('reopen', state) && (
        <Form action={reopenNeed} submitLabel={t('reopen.action')}>
          <HiddenField name="id" value={id} />
        </Form>
      )}
      <div className="flex flex-wrap gap-2">
        {mayTake('assign', state) && (
          <ButtonLink href={`${page}/assign`} tone={holders.length > 0 ? 'secondary' : 'primary'}>
            {t(holders.length > 0 ? 'assign.another' : 'assign.action')}
          </ButtonLink>
        )}
        {mayTake('deliver', state) && (
          <ButtonLink href={`/support/tasks/${id}/deliver`}>{t('deliveries.report')}</ButtonLink>
        )}
        {holders.map(({ assignmentId, displayName }) => (
          <ButtonLink key={assignmentId} href={`${page}/take-back/${assignmentId}`}>
            {t('takeBack.of', { name: displayName })}
          </ButtonLink>
        ))}
        {mayTake('change', state) && <ButtonLink href={`${page}/edit`}>{t('change.action')}</ButtonLink>}
        {mayTake('drop', state) && (
          <ButtonLink href={`${page}/drop`} tone="quiet">
            {t(isProposed ? 'drop.decline' : 'drop.action')}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}
