import { getTranslations } from 'next-intl/server'
import { actionStrings } from '@/components/ui/field-strings'
import { rowFields } from '@/lib/intake/schema'
import type { IntakeStrings } from './intake-form'

/** What the form says by itself. */
export async function intakeStrings(policeCustody: string): Promise<IntakeStrings> {
  const t = await getTranslations('intake')
  const raw = (key: string) => String(t.raw(key as 'title'))
  const columns = { measureId: 'measure' } as Partial<Record<string, string>>
  const asked = rowFields.filter((field) => field !== 'is' && field !== 'asked')
  return {
    ...(await actionStrings()),
    people: t('people.title'),
    peopleHint: t('people.hint'),
    placeHint: t('people.placeHint'),
    enterHint: t('people.enterHint'),
    another: t('people.another'),
    nth: raw('people.nth'),
    columns: asked.map((field) => t(`people.${columns[field] ?? field}` as 'people.name')),
    detained: t('fate.detained'),
    policeCustody,
    who: {
      legend: raw('question.legend'),
      born: raw('question.born'),
      held: t('question.held'),
      new: t('question.new'),
      line: raw('question.line'),
      other: raw('question.other'),
    },
    save: t('save'),
    write: t('write'),
    status: {
      new: t('status.new'),
      typing: t('status.typing'),
      saving: t('status.saving'),
      saved: raw('status.saved'),
      lost: t('status.lost'),
      refused: raw('status.refused'),
      conflict: t('status.conflict'),
      open: raw('status.open'),
    },
  }
}
