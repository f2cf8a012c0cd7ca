import { getTranslations } from 'next-intl/server'
import { Details } from '@/components/ui/details'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { DetainedOutside } from '@/lib/hearings/detained'

export async function DetainedFields({ standing }: { standing: DetainedOutside | null }) {
  const t = await getTranslations('hearings')
  if (standing?.isWorkedOn) {
    return (
      <p>
        {t('record.detainedElsewhere')}{' '}
        <a href={`/incidents/${standing.incidentId}`}>{t('record.detained')}</a>
      </p>
    )
  }
  const names = ['count', 'names', 'pretext', 'slogan'].map((name) => `detained.${name}`)
  return (
    <Details summary={t('record.detained')} names={names}>
      <p className="field-hint">{t('record.detainedLead')}</p>
      <TextField name="detained.count" type="number" label={t('record.detainedCount')} />
      <TextArea
        name="detained.names"
        label={t('record.detainedNames')}
        hint={t('record.detainedNamesHint')}
        rows={3}
        optional
      />
      <TextField
        name="detained.pretext"
        label={t('record.detainedPretext')}
        hint={t('record.detainedPretextHint')}
        optional
      />
      <TextField name="detained.slogan" label={t('record.detainedSlogan')} optional />
    </Details>
  )
}
