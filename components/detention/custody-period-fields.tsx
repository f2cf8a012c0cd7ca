import { getTranslations } from 'next-intl/server'
import { Details } from '@/components/ui/details'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { SelectField } from '@/components/ui/select-field'
import type { Option } from '@/lib/core/form'
import { TextArea, TextField } from '@/components/ui/text-field'
import { custodyEnds } from '@/lib/detention/schema'

type CustodyPeriodFieldsProps = { measures: Option[]; places: Option[]; orders: Option[] }

export async function CustodyPeriodFields({ measures, places, orders }: CustodyPeriodFieldsProps) {
  const t = await getTranslations('detention')
  return (
    <>
      <SelectField name="measureId" label={t('measure')} options={measures} />
      <SelectField name="placeId" label={t('prison')} options={places} optional />
      <TextField name="place" label={t('otherPlace')} hint={t('otherPlaceHint')} optional />
      <ImpreciseDateField name="from" label={t('from')} />
      {orders.length > 0 && <SelectField name="orderId" label={t('order')} options={orders} optional />}
      <Details summary={t('hasEnded')} names={['to', 'end', 'endReason']}>
        <EndFields />
      </Details>
      <TextArea name="note" label={t('note')} optional />
    </>
  )
}

export async function EndFields() {
  const t = await getTranslations('detention')
  return (
    <>
      <ImpreciseDateField name="to" label={t('to')} hint={t('toHint')} />
      <SelectField
        name="end"
        label={t('end')}
        options={custodyEnds.map((value) => ({ value, label: t(`ends.${value}`) }))}
      />
      <TextField name="endReason" label={t('endReason')} hint={t('endReasonHint')} optional />
    </>
  )
}
