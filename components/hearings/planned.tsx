import { getLocale, getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { Section } from '@/components/ui/section'
import { labelIn } from '@/lib/core/text'
import { languageName } from './languages'
import type { HearingPage } from './told'
import { When } from './when'

type Person = { id: string; name: string }

/** Where, before whom and about whom; the hearings before and after it. */
export async function Planned({ hearing }: { hearing: HearingPage }) {
  const t = await getTranslations('hearings')
  const locale = await getLocale()
  const { court, judge, prosecutor, previous, next } = hearing
  const link = ({ id, name }: Person) => <a href={`/people/${id}`}>{name}</a>
  const neighbour = (one: typeof next) =>
    one && (
      <a href={`/hearings/${one.id}`}>
        <When hearing={one} />
      </a>
    )
  return (
    <Section
      title={t('page.plan')}
      panel
      action={<a href={`/hearings?case=${hearing.caseId}&view=all`}>{t('page.ofCase')}</a>}
    >
      <DescriptionList
        facts={[
          { label: t('field.case'), value: <a href={`/cases/${hearing.case.id}`}>{hearing.case.name}</a> },
          { label: t('field.court'), value: court && labelIn(court.labels, locale) },
          { label: t('field.room'), value: hearing.room },
          { label: t('field.judge'), value: judge && link(judge) },
          { label: t('field.prosecutor'), value: prosecutor && link(prosecutor) },
          hearing.state === 'planned' && {
            label: t('field.language'),
            value: hearing.language && languageName(hearing.language, locale),
          },
          {
            label: t(hearing.state === 'planned' ? 'page.defendantsAhead' : 'page.defendants'),
            value:
              hearing.defendants.length === 0 ? t('page.noDefendants') : <Defendants hearing={hearing} />,
          },
          { label: t('page.previous'), value: neighbour(previous) },
          { label: t('page.next'), value: neighbour(next) },
        ]}
      />
    </Section>
  )
}

async function Defendants({ hearing }: { hearing: HearingPage }) {
  const t = await getTranslations('hearings')
  return (
    <ul className="grid gap-1">
      {hearing.defendants.map(({ defendantId, presence, defendant: { person } }) => (
        <li key={defendantId}>
          <a href={`/people/${person.id}`}>{person.name}</a>
          {presence && ` (${t(`presence.${presence}`)})`}
        </li>
      ))}
    </ul>
  )
}
