import { getTranslations } from 'next-intl/server'
import { DateField } from '@/components/ui/date-field'
import { MoneyField } from '@/components/ui/money-field'
import { TextArea } from '@/components/ui/text-field'

export async function DeliveryFields({ currencies }: { currencies: string[] }) {
  const t = await getTranslations('support.deliveries')
  return (
    <>
      <DateField name="deliveredOn" label={t('on')} />
      <MoneyField name="amount" label={t('amount')} hint={t('amountHint')} currencies={currencies} optional />
      <TextArea name="note" label={t('note')} hint={t('noteHint')} maxLength={1000} optional />
    </>
  )
}
