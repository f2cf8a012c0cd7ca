import { getTranslations } from 'next-intl/server'
import type { FormStrings } from './form-context'

export async function fieldStrings(): Promise<FormStrings> {
  const t = await getTranslations('form')
  return {
    optional: t('optional'),
    pick: t('pick'),
    yes: t('yes'),
    no: t('no'),
    empty: t('empty'),
    meanwhile: t('meanwhile'),
    addAnother: t('addAnother'),
    amount: t('money.amount'),
    currency: t('money.currency'),
    day: t('date.day'),
    month: t('date.month'),
    year: t('date.year'),
    estimated: t('date.estimated'),
    dateHint: t('date.hint'),
  }
}
