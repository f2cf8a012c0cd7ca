import { getFormatter, getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { DateText } from '@/components/ui/time'
import { isoDate } from '@/lib/core/dates'
import type { FamilyDetail } from '@/lib/families/queries'
import { ageOn, bornOf, isChild } from '@/lib/families/rules'

export async function FamilyFacts({ family, canWrite }: { family: FamilyDetail; canWrite: boolean }) {
  const t = await getTranslations('families')
  const format = await getFormatter()
  const { id, prisoners, members, region, coordinator, lastContactOn, today } = family
  const ages = members
    .map(bornOf)
    .filter((born) => born !== null)
    .filter((born) => isChild(born, today))
    .map((born) => ageOn(born, today))
    .sort((a, b) => a.years - b.years)
    .map(({ years, isExact }) => (isExact ? String(years) : t('about', { years })))
  return (
    <DescriptionList
      facts={[
        {
          label: t('prisoners', { count: prisoners.length }),
          value: (
            <ul>
              {prisoners.map(({ person }) => (
                <li key={person.id}>
                  <a href={`/people/${person.id}`}>{person.name}</a>
                </li>
              ))}
              {canWrite && (
                <li>
                  <a href={`/families/${id}/prisoners`}>{t('change.addPrisoner')}</a>
                </li>
              )}
            </ul>
          ),
        },
        ages.length > 0 && {
          label: t('children'),
          value: t('childAges', { count: ages.length, ages: format.list(ages) }),
        },
        { label: t('region'), value: region },
        { label: t('coordinator'), value: coordinator?.displayName ?? t('nobody') },
        {
          label: t('lastContact'),
          value: lastContactOn ? <DateText date={isoDate(lastContactOn)} /> : t('never'),
        },
      ]}
    />
  )
}
