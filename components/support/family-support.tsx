import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { LedgerLine } from '@/lib/support/ledger'
import type { DeliveryRow, NeedRow } from '@/lib/support/row'
import { DeliveryList } from './delivery-list'
import { NeedList } from './need-list'
import { Totals } from './totals'

type FamilySupportProps = {
  familyId: string
  needs: NeedRow[]
  /** Null for those who may not read them. */
  deliveries: DeliveryRow[] | null
  ledger: LedgerLine[] | null
  canAdd: boolean
  isCoordinator: boolean
}

/** On the page of a family: what it lacks, what was given, what that cost. */
export async function FamilySupport({
  familyId,
  needs,
  deliveries,
  ledger,
  canAdd,
  isCoordinator,
}: FamilySupportProps) {
  const t = await getTranslations('support')
  const add = canAdd && (
    <ButtonLink small tone={isCoordinator ? 'primary' : 'secondary'} href={`/families/${familyId}/needs/new`}>
      {t(isCoordinator ? 'add.title' : 'add.propose')}
    </ButtonLink>
  )
  return (
    <>
      <Section title={t('title')} action={add}>
        {needs.length === 0 ? (
          <p className="text-muted">{t('noneNow')}</p>
        ) : (
          <NeedList rows={needs} hasFamily={false} hasHolders={isCoordinator} />
        )}
        {isCoordinator && (
          <p>
            <a href={`/support?state=all&familyId=${familyId}`}>{t('allOfFamily')}</a>
          </p>
        )}
      </Section>
      {deliveries && (
        <Section title={t('deliveries.title')}>
          <DeliveryList
            page={`/families/${familyId}`}
            rows={deliveries}
            hasKind
            canChangeAll={isCoordinator}
          />
        </Section>
      )}
      {ledger && (
        <Section
          title={t('costs.title')}
          action={
            ledger.length > 0 && (
              <ButtonLink small href={`/support/ledger?familyId=${familyId}&year=all`}>
                {t('costs.ledger')}
              </ButtonLink>
            )
          }
        >
          {ledger.length === 0 ? <p className="text-muted">{t('costs.empty')}</p> : <Totals lines={ledger} />}
        </Section>
      )}
    </>
  )
}
