import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FigureTable } from '@/components/advocacy/figure-table'
import { ListPage } from '@/components/advocacy/list-page'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { can } from '@/lib/access/permissions'
import { requireActor } from '@/lib/access/session'
import { listFigures } from '@/lib/advocacy/queries'
import { filterSchema } from '@/lib/advocacy/schema'
import { loadChoices } from '../choices'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('advocacy'))('kind.figure') }
}

export default async function FiguresPage({ searchParams }: { searchParams: Promise<object> }) {
  const actor = await requireActor('records.read')
  const t = await getTranslations('advocacy')
  const filter = filterSchema.parse(await searchParams)
  const canWrite = can(actor, 'records.write')
  const { rows, nextKey } = await listFigures(actor, filter)
  const { bodies, figureSubjects } = await loadChoices(actor)
  const bySubject = [...Map.groupBy(rows, ({ subject }) => subject)]
  return (
    <ListPage
      kind="figure"
      canWrite={canWrite}
      isEmpty={rows.length === 0}
      filter={{ subjectId: filter.subjectId, bodyId: filter.bodyId, year: filter.year }}
      nextKey={nextKey}
      isContinued={Boolean(filter.after)}
      fields={
        <>
          <SelectField
            name="subjectId"
            label={t('field.figureSubject')}
            width="short"
            blank={t('filter.any')}
            options={figureSubjects}
          />
          <SelectField
            name="bodyId"
            label={t('field.figureBody')}
            width="short"
            blank={t('filter.any')}
            options={bodies}
          />
          <TextField name="year" type="number" label={t('filter.year')} />
        </>
      }
    >
      {bySubject.map(([subject, figures]) => (
        <FigureTable key={subject} subject={subject} rows={figures} canWrite={canWrite} />
      ))}
    </ListPage>
  )
}
