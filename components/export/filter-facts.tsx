import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { Section } from '@/components/ui/section'
import { wordsOfColumn } from '@/lib/export/rows'
import type { ExportList } from '@/lib/export/schema'

/** Filters that are in force when an address says nothing. */
const impliedBy: Partial<Record<ExportList, Record<string, string>>> = {
  people: { who: 'prisoners' },
  hearings: { view: 'coming' },
  families: { show: 'open' },
  needs: { state: 'current' },
}

const saidBy: Record<string, string> = {
  'people.who.prisoners': 'people.filter.prisoners',
  'people.who.all': 'people.filter.all',
  'families.show.open': 'families.filter.open',
  'families.show.closed': 'families.filter.closed',
  'needs.state.current': 'support.filter.current',
  'needs.state.all': 'support.filter.all',
}

/** What a list was filtered by, in words; what was chosen from a list is looked at there. */
export async function FilterFacts({ list, query }: { list: ExportList; query: Record<string, string> }) {
  const t = await getTranslations()
  const told = Object.entries({ ...impliedBy[list], ...query }).filter(
    ([name, value]) => value && t.has(`export.filter.${name}`),
  )
  const words = (name: string, value: string) => {
    const said = saidBy[`${list}.${name}.${value}`]
    if (said) return t(said as 'export.yes')
    const key = `${wordsOfColumn[`${list}.${name}`] ?? (name === 'view' ? 'hearings.views' : '')}.${value}`
    if (t.has(key)) return t(key as 'export.yes')
    if (value === 'on') return t('export.yes')
    return /^[0-9a-f-]{36}$/.test(value) ? t('export.filter.chosen') : value
  }
  if (told.length === 0) return null
  return (
    <Section title={t('export.new.filters')}>
      <DescriptionList
        facts={told.map(([name, value]) => ({
          label: t(`export.filter.${name}` as 'export.filter.text'),
          value: words(name, value),
        }))}
      />
    </Section>
  )
}
