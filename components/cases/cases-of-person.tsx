import { getTranslations } from 'next-intl/server'
import { VisibilityBadge } from '@/components/access/visibility-badge'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import { Table, type Column } from '@/components/ui/table'
import type { CaseOfPerson } from '@/lib/cases/person'

type CasesOfPersonProps = {
  rows: CaseOfPerson[]
  /** The person a new case would begin with, for those who may add one. */
  addFor?: string
}

/** The section of a person: the cases against them. */
export async function CasesOfPerson({ rows, addFor }: CasesOfPersonProps) {
  const t = await getTranslations('cases')
  const hasCharges = rows.some(({ charges }) => charges.length > 0)
  const columns: (Column<CaseOfPerson> | false)[] = [
    {
      ...{ key: 'name', label: t('case'), isHeader: true },
      cell: ({ id, name, visibility }) => (
        <>
          <a href={`/cases/${id}`}>{name}</a> <VisibilityBadge visibility={visibility} />
        </>
      ),
    },
    { key: 'stage', label: t('field.stage'), cell: ({ stage }) => stage && t(`stage.${stage}`) },
    { key: 'kind', label: t('field.kind'), cell: ({ kind }) => t(`kind.${kind}`) },
    hasCharges && { key: 'charges', label: t('page.charges'), cell: ({ charges }) => charges.join('; ') },
  ]
  return (
    <Section
      title={t('ofPerson.title')}
      action={
        addFor && (
          <ButtonLink small href={`/cases/new?person=${addFor}`}>
            {t('ofPerson.add')}
          </ButtonLink>
        )
      }
    >
      {rows.length === 0 ? (
        <p className="text-muted">{t('ofPerson.none')}</p>
      ) : (
        <Table
          caption={t('ofPerson.title')}
          captionHidden
          rows={rows}
          rowKey={({ id }) => id}
          columns={columns.filter((column) => column !== false)}
        />
      )}
    </Section>
  )
}
