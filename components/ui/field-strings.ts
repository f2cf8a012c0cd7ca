import { getTranslations } from 'next-intl/server'
import type { FormStrings } from './form-context'
import type { ActionFormStrings } from './form-notice'

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

export async function actionStrings(submitLabel?: string): Promise<ActionFormStrings> {
  const t = await getTranslations('form')
  return {
    ...(await fieldStrings()),
    submit: submitLabel ?? t('save'),
    saving: t('saving'),
    cancel: t('cancel'),
    problem: t('problem'),
    conflictTitle: t('conflictTitle'),
    conflictBy: String(t.raw('conflictBy')),
    conflictBySomebody: t('conflictBySomebody'),
    conflictHelp: t('conflictHelp'),
    reload: t('reload'),
    lostTitle: t('lostTitle'),
    lost: t('lost'),
    failed: t('failed'),
    restoredTitle: t('restoredTitle'),
    restored: t('restored'),
  }
}
