import { getTranslations } from 'next-intl/server'
import { DescriptionList, type Fact } from '@/components/ui/description-list'
import { ImpreciseDateText } from '@/components/ui/time'
import type { ReadRow } from '@/lib/transfer/queries'

type Plan = NonNullable<NonNullable<ReadRow>['plan']>

/** The records a row makes, in words. `measure`: what that of its custody period is called. */
export async function Planned({ plan, measure }: { plan: Plan; measure: string | null }) {
  const t = await getTranslations('transfer')
  const cases = await getTranslations('cases')
  const people = await getTranslations('people')
  const { name, otherName, sex, born, birthPlace, region, custody, charges, sentence } = plan
  const facts: (Fact | null)[] = [
    { label: t('field.name'), value: name },
    { label: t('field.otherName'), value: otherName },
    { label: t('field.sex'), value: sex && people(`sex.${sex}`) },
    born && { label: t('field.born'), value: <ImpreciseDateText value={born} /> },
    { label: t('field.birthPlace'), value: birthPlace },
    { label: t('field.region'), value: region },
    custody && {
      label: t('row.custody'),
      value: (
        <>
          {measure}: <ImpreciseDateText value={custody.from} />
          {' – '}
          {custody.to && <ImpreciseDateText value={custody.to} />}
          {custody.place && <div>{custody.place}</div>}
        </>
      ),
    },
    plan.case && { label: t('row.case'), value: plan.case.isOwn ? t('row.ownCase') : plan.case.name },
    ...charges.map(({ label }, at) => ({
      label: at === 0 ? t('row.charge') : `${t('row.charge')} ${at + 1}`,
      value: label,
    })),
    sentence && {
      label: t('row.sentence'),
      value: [
        t('sentenceOf', {
          kind: cases(`sentence.${sentence.kind}`),
          ...{ years: sentence.years, months: sentence.months, days: sentence.days },
        }),
        sentence.fine !== null && `${sentence.fine} ${sentence.currency ?? ''}`.trim(),
        sentence.regime && cases(`regime.${sentence.regime}`),
        sentence.rest,
      ]
        .filter(Boolean)
        .join(', '),
    },
  ]
  const isNothing = facts.every((fact) => !fact || fact.value === null || fact.value === '')
  return isNothing ? <p>{t('row.addsNothing')}</p> : <DescriptionList facts={facts} />
}
