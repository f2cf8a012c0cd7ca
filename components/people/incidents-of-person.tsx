import { getTranslations } from 'next-intl/server'
import { IncidentList } from '@/components/incidents/incident-list'
import { ButtonLink } from '@/components/ui/button'
import { Section } from '@/components/ui/section'
import type { IncidentRow } from '@/lib/incidents/row'

type IncidentsOfPersonProps = { rows: IncidentRow[]; personId: string; canAdd: boolean }

export async function IncidentsOfPerson({ rows, personId, canAdd }: IncidentsOfPersonProps) {
  if (rows.length === 0 && !canAdd) return null
  const t = await getTranslations('people.incidents')
  const add = canAdd && (
    <ButtonLink small href={`/incidents/new?person=${personId}`}>
      {t('add')}
    </ButtonLink>
  )
  return (
    <Section title={t('title')} action={add}>
      {rows.length === 0 ? <p className="text-muted">{t('none')}</p> : <IncidentList rows={rows} />}
    </Section>
  )
}
