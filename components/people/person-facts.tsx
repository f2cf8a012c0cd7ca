import { getTranslations } from 'next-intl/server'
import { DescriptionList } from '@/components/ui/description-list'
import { ImpreciseDateText } from '@/components/ui/time'
import { fromColumns } from '@/lib/core/dates'
import type { Person } from '@/prisma/generated/client'

type Facts = Pick<
  Person,
  'bornOn' | 'bornPrecision' | 'birthPlace' | 'sex' | 'region' | 'occupation' | 'summary'
>

export async function PersonFacts({ person }: { person: Facts }) {
  const t = await getTranslations('people')
  const born = fromColumns(person.bornOn, person.bornPrecision)
  return (
    <DescriptionList
      facts={[
        { label: t('born'), value: born && <ImpreciseDateText value={born} /> },
        { label: t('birthPlace'), value: person.birthPlace },
        { label: t('sexLabel'), value: person.sex && t(`sex.${person.sex}`) },
        { label: t('region'), value: person.region },
        { label: t('occupation'), value: person.occupation },
        {
          label: t('summary'),
          value: person.summary && <span className="whitespace-pre-line">{person.summary}</span>,
        },
      ]}
    />
  )
}
