import { getTranslations } from 'next-intl/server'
import { FilterBar } from '@/components/ui/filter-bar'
import { TextField } from '@/components/ui/text-field'

/** As many as lib/people looks up for a name. */
const MOST_SHOWN = 10

type PersonSearchProps = {
  /** The page itself; the name looked for becomes `?text=`. */
  action: string
  label: string
  text?: string
  people: { id: string; name: string; region: string | null }[]
  /** Where choosing a person leads. */
  hrefOf: (personId: string) => string
}

/** Choosing one person among many, step by step, so that it needs no script. */
export async function PersonSearch({ action, label, text = '', people, hrefOf }: PersonSearchProps) {
  const t = await getTranslations('families.search')
  return (
    <div className="grid gap-3">
      <FilterBar action={action} values={text ? { text } : {}}>
        <TextField name="text" type="search" label={label} />
      </FilterBar>
      {text !== '' && people.length === 0 && (
        <p>
          {t('none')} <a href={`/people/new?${new URLSearchParams({ text })}`}>{t('addPerson')}</a>
        </p>
      )}
      {people.length > 0 && (
        <ul className="grid gap-2" aria-label={t('results')}>
          {people.map(({ id, name, region }) => (
            <li key={id}>
              <a className="plain panel flex flex-wrap gap-x-3 hover:bg-neutral-soft" href={hrefOf(id)}>
                <span className="font-semibold text-accent underline">{name}</span>
                <span className="text-muted">{region}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {people.length >= MOST_SHOWN && <p className="text-muted">{t('more', { count: people.length })}</p>}
    </div>
  )
}
