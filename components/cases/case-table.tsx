import { getTranslations } from 'next-intl/server'
import { VisibilityBadge } from '@/components/access/visibility-badge'
import { Table } from '@/components/ui/table'
import type { CaseRow } from '@/lib/cases/row'

const NAMES_SHOWN = 3

export async function CaseTable({ caption, rows }: { caption: string; rows: CaseRow[] }) {
  const t = await getTranslations('cases')
  return (
    <Table
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
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
        { key: 'numbers', label: t('field.numbers'), cell: ({ numbers }) => numbers.join(', ') },
        { key: 'defendants', label: t('field.defendants'), cell: ({ defendants }) => namesOf(defendants) },
      ]}
    />
  )
}

function namesOf(defendants: CaseRow['defendants']): string {
  const names = defendants.slice(0, NAMES_SHOWN).map(({ person }) => person.name)
  const others = defendants.length - names.length
  return names.join(', ') + (others > 0 ? ` +${others}` : '')
}
