import { getTranslations } from 'next-intl/server'
import { newSourceAddress } from '@/components/sources/source-link'
import { SourceList } from '@/components/sources/source-list'
import { ButtonLink } from '@/components/ui/button'
import { DescriptionList } from '@/components/ui/description-list'
import { Section } from '@/components/ui/section'
import { ImpreciseDateText } from '@/components/ui/time'
import { fromColumns } from '@/lib/core/dates'
import type { listContexts } from '@/lib/incidents/queries'

type Row = Awaited<ReturnType<typeof listContexts>>['rows'][number]

const PAGE = '/incidents/context'

/** Each outside event, with what was done after it. */
export async function ContextList({ rows, isWriter }: { rows: Row[]; isWriter: boolean }) {
  const t = await getTranslations('incidents')
  const ofSources = await getTranslations('sources')
  return rows.map(({ id, title, body, sources, incidents, occurredOn, occurredPrecision }) => {
    const occurred = fromColumns(occurredOn, occurredPrecision)
    const back = `${PAGE}#${id}`
    const addSource = newSourceAddress({ kind: 'context-event', record: id, back })
    return (
      <Section
        key={id}
        id={id}
        title={title}
        panel
        action={
          isWriter && (
            <>
              <ButtonLink small href={addSource} aria-label={`${ofSources('add')}: ${title}`}>
                {ofSources('add')}
              </ButtonLink>
              <ButtonLink small href={`${PAGE}/${id}/edit`} aria-label={`${t('context.change')}: ${title}`}>
                {t('context.change')}
              </ButtonLink>
            </>
          )
        }
      >
        <DescriptionList
          facts={[
            { label: t('context.when'), value: <ImpreciseDateText value={occurred} /> },
            { label: t('context.body'), value: body },
            {
              label: t('context.followed'),
              value: incidents.length > 0 && <Followed incidents={incidents} />,
            },
            {
              label: t('context.sources'),
              value: sources.length > 0 && (
                <SourceList sources={sources} back={isWriter ? back : undefined} />
              ),
            },
          ]}
        />
      </Section>
    )
  })
}

function Followed({ incidents }: Pick<Row, 'incidents'>) {
  return (
    <ul className="grid gap-1">
      {incidents.map(({ id, title }) => (
        <li key={id}>
          <a href={`/incidents/${id}`}>{title}</a>
        </li>
      ))}
    </ul>
  )
}
