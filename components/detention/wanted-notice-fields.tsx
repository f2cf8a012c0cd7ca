import { getTranslations } from 'next-intl/server'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { TextField } from '@/components/ui/text-field'

export async function WantedNoticeFields() {
  const t = await getTranslations('detention.wanted')
  return (
    <>
      <TextField name="list" label={t('list')} hint={t('listHint')} />
      <ImpreciseDateField name="issued" label={t('issued')} />
      <ImpreciseDateField name="withdrawn" label={t('withdrawn')} optional />
    </>
  )
}
