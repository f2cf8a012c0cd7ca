import { getTranslations } from 'next-intl/server'
import { Money } from '@/components/ui/money'
import type { CaseSentence } from '@/lib/cases/proceedings'
import { sentenceParts, type Length } from '@/lib/cases/rules'

/** "Imprisonment, 13 years (Prison: 3 years; Strict regime: 10 years), RUB 150,000". */
export async function SentenceText({ sentence }: { sentence: CaseSentence }) {
  const t = await getTranslations('cases')
  const lengthOf = (term: Length) =>
    (['years', 'months', 'days'] as const)
      .filter((unit) => term[unit] > 0)
      .map((unit) => t(`length.${unit}`, { count: term[unit] }))
      .join(' ')
  const parts = sentenceParts(sentence)
  const legs = parts.flatMap((part) =>
    part.part === 'leg'
      ? [t('length.leg', { regime: t(`regime.${part.regime}`), length: lengthOf(part.term) })]
      : [],
  )
  const whole = parts.flatMap((part) => (part.part === 'term' ? [lengthOf(part.term)] : []))
  return (
    <>
      {[t(`sentence.${sentence.kind}`), ...whole].join(', ')}
      {legs.length > 0 && ` (${legs.join('; ')})`}
      {sentence.fine && sentence.currency && (
        <>
          , <Money amount={sentence.fine} currency={sentence.currency} />
        </>
      )}
    </>
  )
}
