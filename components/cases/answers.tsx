import { getLocale, getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import { ImpreciseDateText } from '@/components/ui/time'
import type { CaseOverview } from '@/lib/cases/overview'
import type { CaseRuling, Proceedings } from '@/lib/cases/proceedings'
import { lastRuling, nextHearing, openDeadlines } from '@/lib/cases/standing'
import { formatDate } from '@/lib/core/dates'
import { DeadlineRow } from './deadline-row'
import { MaybeLink } from './maybe-link'
import { HearingWhen } from './when-text'

type AnswersProps = { found: CaseOverview; proceedings: Proceedings | null; base?: string; mayPlan?: boolean }

/** Side by side: what comes next, what was decided last, what is due. */
export async function Answers({ found, proceedings, base, mayPlan }: AnswersProps) {
  const t = await getTranslations('cases.page')
  return (
    <div
      className={`grid gap-4 [&_h2]:text-[1.0625rem] ${proceedings ? 'md:grid-cols-2 xl:grid-cols-[10fr_9fr_12fr] print:grid-cols-3' : ''}`}
    >
      <Section
        title={t('nextHearing')}
        panel
        action={mayPlan && <Action href={`/hearings/new?case=${found.id}`}>{t('planHearing')}</Action>}
      >
        <NextHearing found={found} />
      </Section>
      {proceedings && (
        <>
          <Section
            title={t('lastRuling')}
            panel
            action={base && <Action href={`${base}/rulings/new`}>{t('addRuling')}</Action>}
          >
            <LastRuling ruling={lastRuling(proceedings)} found={found} base={base} />
          </Section>
          {found.isWritable && <Deadlines found={found} proceedings={proceedings} base={base} />}
        </>
      )}
    </div>
  )
}

function Action({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} className="inline-flex items-center text-[0.9375rem] max-lg:min-h-11">
      {children}
    </a>
  )
}

async function NextHearing({ found }: { found: CaseOverview }) {
  const t = await getTranslations('cases.page')
  const kinds = await getTranslations('hearings.kind')
  const next = nextHearing(found)
  if (!next) return <p className="text-muted">{t('noHearing')}</p>
  return (
    <div>
      <a href={`/hearings/${next.id}`}>
        <HearingWhen hearing={next} />
      </a>
      <p>{kinds(next.kind)}</p>
      <p className="text-muted">{[next.court, next.room].filter(Boolean).join(', ')}</p>
    </div>
  )
}

type LastRulingProps = { ruling: CaseRuling | null; found: CaseOverview; base?: string }

async function LastRuling({ ruling, found, base }: LastRulingProps) {
  const t = await getTranslations('cases')
  if (!ruling) return <p className="text-muted">{t('page.noRuling')}</p>
  return (
    <div>
      <MaybeLink href={base && `${base}/rulings/${ruling.id}`}>
        {t(`ruling.${ruling.kind}`)}, <ImpreciseDateText value={ruling.decided} />
      </MaybeLink>
      <Results ruling={ruling} found={found} />
      <p className="text-muted">{[ruling.court, ruling.judge].filter(Boolean).join(', ')}</p>
    </div>
  )
}

/** The same result for several is told once, with their names when it is not that of all. */
export async function Results({ ruling, found }: { ruling: CaseRuling; found: CaseOverview }) {
  const t = await getTranslations('cases')
  const locale = await getLocale()
  const textOf = ({ result, measure, untilOn }: CaseRuling['results'][number]) =>
    [
      t(`result.${result}`),
      measure,
      untilOn && t('entry.until', { date: formatDate(untilOn, locale, 'short') }),
    ]
      .filter(Boolean)
      .join(', ')
  const groups = Map.groupBy(ruling.results, textOf)
  const nameOf = (id: string) => found.defendants.find((one) => one.id === id)?.person.name
  return (
    <ul>
      {[...groups].map(([text, rows]) => (
        <li key={text}>
          {(groups.size > 1 || rows.length < found.defendants.length) &&
            `${rows.map(({ defendantId }) => nameOf(defendantId)).join(', ')}: `}
          {text}
          {rows.map(
            ({ defendantId, influence }) =>
              influence && (
                <span key={defendantId} className="block text-sm text-muted">
                  {t('entry.influence', { text: influence })}
                </span>
              ),
          )}
        </li>
      ))}
    </ul>
  )
}

async function Deadlines({
  found,
  proceedings,
  base,
}: Required<Pick<AnswersProps, 'found'>> & { proceedings: Proceedings; base?: string }) {
  const t = await getTranslations('cases.page')
  const open = openDeadlines(proceedings, found.today)
  const done = proceedings.deadlines.filter(({ doneAt }) => doneAt !== null)
  const names = new Map(found.defendants.map(({ id, person }) => [id, person.name]))
  return (
    <Section
      title={t('deadlines')}
      panel
      id="deadlines"
      action={base && <Action href={`${base}/deadlines/new`}>{t('addDeadline')}</Action>}
    >
      {open.length === 0 && <p className="text-muted">{t('noDeadlines')}</p>}
      <ul className="grid gap-3">
        {open.map((deadline) => (
          <DeadlineRow
            key={deadline.id}
            deadline={deadline}
            name={names.get(deadline.defendantId ?? '')}
            base={base}
          />
        ))}
      </ul>
      {done.length > 0 && (
        <details className="details no-print">
          <summary>{t('doneDeadlines', { count: done.length })}</summary>
          <ul className="grid gap-3">
            {done.map((deadline) => (
              <DeadlineRow
                key={deadline.id}
                deadline={deadline}
                name={names.get(deadline.defendantId ?? '')}
                base={base}
              />
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}
