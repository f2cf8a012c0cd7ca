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
  const whole = parts.flatMap((part) => (part.part === 'term' ? [lengthOf(part.term)] : []))
  const legs = parts.flatMap((part) => {
    if (part.part !== 'leg') return []
    const [regime, length] = [t(`regime.${part.regime}`), lengthOf(part.term)]
    // The only part, as long as the whole, does not say its length again.
    return [whole.includes(length) ? regime : t('length.leg', { regime, length })]
  })
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
