import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { fieldStrings } from '@/components/ui/field-strings'
import { FilterForm } from '@/components/ui/filter-form'
import { TextField } from '@/components/ui/text-field'
import { withQuery } from '@/lib/core/address'

/** As many as lib/people looks up for a name. */
const MOST_SHOWN = 10

type PersonSearchProps = {
  /** The page itself; the name looked for becomes `?text=`. */
  action: string
  text?: string
  people: { id: string; name: string; region: string | null }[]
  /** Where choosing a person leads. */
  hrefOf: (personId: string) => string
}

/** Choosing one person among many, step by step, so that it needs no script. */
export async function PersonSearch({ action, text = '', people, hrefOf }: PersonSearchProps) {
  const t = await getTranslations('families.search')
  return (
    <div className="grid gap-3">
      <FilterForm action={action} label={t('find')} values={{ text }} strings={await fieldStrings()}>
        <TextField name="text" type="search" label={t('label')} />
        <Button>{t('find')}</Button>
      </FilterForm>
      {text !== '' && people.length === 0 && (
        <p>
          {t('none')} <a href={withQuery('/people/new', { text })}>{t('addPerson')}</a>
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
