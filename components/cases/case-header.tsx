import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { VisibilityBadge } from '@/components/access/visibility-badge'
import { Badge } from '@/components/ui/badge'
import { ButtonLink } from '@/components/ui/button'
import type { CaseOverview } from '@/lib/cases/overview'
import { dateFormatter } from './when-text'

type CaseHeaderProps = {
  found: CaseOverview
  locale: string
  /** On paper: without what one could do. */
  isPrint?: boolean
}

/** The name of the case, where it stands, and what can be done with it as a whole. */
export async function CaseHeader({ found, locale, isPrint }: CaseHeaderProps) {
  const t = await getTranslations('cases')
  const format = await dateFormatter(locale)
  const page = `/cases/${found.id}`
  const open = found.stages.find(({ to }) => to === null)
  const stage = open
    ? t('page.since', { stage: t(`stage.${open.stage}`), date: format(open.from) })
    : t('page.noStage')
  return (
    <PageHeader
      title={found.name}
      lead={
        <>
          <b className="font-semibold text-ink">{stage}</b>
          {found.numbers.map((number) => (
            <span key={number} className="whitespace-nowrap">
              {' · '}
              {number}
            </span>
          ))}
        </>
      }
      breadcrumb={isPrint ? [] : [{ href: '/cases', label: t('title') }]}
      badges={
        <>
          <Badge>{t(`kind.${found.kind}`)}</Badge>
          <VisibilityBadge visibility={found.visibility} />
          {found.isOwn && !isPrint && <Badge tone="info">{t('page.own')}</Badge>}
        </>
      }
      actions={
        !isPrint && (
          <>
            {found.hasNotes && (
              <ButtonLink small href={`${page}/notes`}>
                {t('page.notes')}
              </ButtonLink>
            )}
            {found.isWritable && (
              <ButtonLink small href={`${page}/stage`}>
                {t('page.changeStage')}
              </ButtonLink>
            )}
            {found.isWritable && (
              <ButtonLink small href={`${page}/edit`}>
                {t('page.edit')}
              </ButtonLink>
            )}
            {found.proceedings && (
              <ButtonLink small href={`${page}/print`}>
                {t('page.print')}
              </ButtonLink>
            )}
          </>
        )
      }
    />
  )
}
