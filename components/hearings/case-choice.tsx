import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { FilterBar } from '@/components/ui/filter-bar'

type CaseChoiceProps = {
  text: string
  cases: { id: string; name: string; numbers: string[] }[]
  mayAdd: boolean
}

/** The case in which to plan a hearing, found by text. */
export async function CaseChoice({ text, cases, mayAdd }: CaseChoiceProps) {
  const t = await getTranslations('hearings.planning')
  return (
    <>
      <FilterBar
        action="/hearings/new"
        values={{ text }}
        search={{ label: t('search'), hint: t('searchHint') }}
      />
      {cases.length === 0 ? (
        <EmptyState
          title={t(text ? 'noCase' : 'noCases')}
          action={mayAdd && <ButtonLink href="/cases/new">{t('addCase')}</ButtonLink>}
        >
          {text && t('noCaseText')}
        </EmptyState>
      ) : (
        <ul className="grid gap-2">
          {cases.map(({ id, name, numbers }) => (
            <li key={id}>
              <a className="plain panel grid gap-0.5 hover:bg-neutral-soft" href={`/hearings/new?case=${id}`}>
                <span className="font-semibold text-accent underline">{name}</span>
                {numbers.length > 0 && <span className="text-muted">{numbers.join(', ')}</span>}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
