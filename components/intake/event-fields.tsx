import { getTranslations } from 'next-intl/server'
import { VisibilityField } from '@/components/access/visibility-field'
import { TimeField } from '@/components/ui/date-field'
import { Details } from '@/components/ui/details'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { SelectField } from '@/components/ui/select-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { Option } from '@/lib/core/form'
import styles from './intake.module.css'

/** When, where, by whom; the rest is folded away until it is wanted. */
export async function EventFields({ acts, organisations }: { acts: Option[]; organisations: Option[] }) {
  const t = await getTranslations('intake.event')
  return (
    <section aria-labelledby="intake-event" className="grid gap-3">
      <h2 id="intake-event">{t('title')}</h2>
      <div className={styles.event}>
        <ImpreciseDateField name="occurred" label={t('occurred')} hint={t('dateHint')} />
        <TimeField name="time" label={t('time')} />
        <TextField name="place" label={t('place')} maxLength={300} />
        <SelectField name="actId" label={t('act')} options={acts} />
        <TextField name="forces" label={t('forces')} hint={t('forcesHint')} maxLength={300} />
        <SelectField name="organisationId" label={t('organisation')} options={organisations} />
        <div className={styles.wide}>
          <Details summary={t('more')} names={['title', 'case', 'told']}>
            <TextField
              name="title"
              label={t('titleField')}
              hint={t('titleHint')}
              width="full"
              maxLength={300}
            />
            <TextField name="case" label={t('case')} hint={t('caseHint')} maxLength={200} />
            <TextArea name="told" label={t('told')} rows={4} maxLength={10_000} />
            <VisibilityField
              hints={{ open: t('visibilityHint.open'), restricted: t('visibilityHint.restricted') }}
            />
          </Details>
        </div>
      </div>
    </section>
  )
}
