import { getTranslations } from 'next-intl/server'
import { dateFormatter } from '@/components/cases/when-text'
import type { Actor } from '@/lib/core/actor'
import { formatDate } from '@/lib/core/dates'
import type { FormValues } from '@/lib/core/form'
import type { CaseChoices } from '@/lib/cases/choices'
import { listArticles, listMeasures, listCourts, listTerms } from '@/lib/reference/queries'

/** The rulings of a case to choose from, the latest first. */
export async function rulingChoices(actor: Actor, { rulings }: CaseChoices, except?: string) {
  const t = await getTranslations('cases.ruling')
  const format = await dateFormatter(actor.locale)
  return rulings
    .filter(({ id }) => id !== except)
    .map(({ id, kind, decided }) => ({ value: id, label: `${t(kind)}, ${format(decided)}` }))
}

export async function rulingOptions(actor: Actor, found: CaseChoices, form?: FormValues, except?: string) {
  const kinds = await getTranslations('hearings.kind')
  return {
    ...{ defendants: found.defendants, judges: found.judges },
    courts: await listCourts(actor, form),
    measures: await listMeasures(actor, form),
    rulings: await rulingChoices(actor, found, except),
    hearings: found.hearings.map(({ id, kind, date }) => ({
      value: id,
      label: `${formatDate(date, actor.locale)}, ${kinds(kind)}`,
    })),
  }
}

export async function chargeOptions(actor: Actor, form?: FormValues) {
  return {
    articles: await listArticles(actor),
    categories: (await listTerms(actor, ['charge-category'], form))['charge-category'],
  }
}

export async function motionOptions(actor: Actor, found: CaseChoices, form?: FormValues) {
  return {
    defendants: found.defendants,
    kinds: (await listTerms(actor, ['motion-kind'], form))['motion-kind'],
    rulings: await rulingChoices(actor, found),
  }
}
