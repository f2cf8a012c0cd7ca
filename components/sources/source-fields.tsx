import { getTranslations } from 'next-intl/server'
import { Details } from '@/components/ui/details'
import { ImpreciseDateField } from '@/components/ui/imprecise-date-field'
import { RepeatField } from '@/components/ui/repeat-field'
import { SelectField } from '@/components/ui/select-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import type { SourceChoices } from '@/lib/sources/queries'

const ROWS = 3

/** Rows of sources for the form of a new record; `sources.N.*`. */
export async function SourceRows({ choices }: { choices: SourceChoices }) {
  const t = await getTranslations('sources')
  return (
    <Details summary={t('title')} names={['sources']}>
      <RepeatField
        name="sources"
        legend={t('title')}
        hint={t('hint')}
        addLabel={t('another')}
        rows={Array.from({ length: ROWS }, (_, at) => (
          <SourceFields key={at} prefix={`sources.${at}.`} choices={choices} />
        ))}
      />
    </Details>
  )
}

type SourceFieldsProps = { prefix?: string; choices: SourceChoices }

/** Who said it, where it appeared, who reported that. */
export async function SourceFields({
  prefix = '',
  choices: { bodies, media, reliability },
}: SourceFieldsProps) {
  const t = await getTranslations('sources')
  const outlets = [
    { label: t('media'), options: media },
    { label: t('bodies'), options: bodies },
  ]
  const at = (field: string) => prefix + field
  return (
    <>
      <TextField name={at('saidBy')} label={t('saidBy')} hint={t('saidByHint')} optional />
      <SelectField
        name={at('saidByOrganisationId')}
        label={t('saidByOrganisation')}
        options={bodies}
        optional
      />
      <SelectField name={at('publishedInId')} label={t('publishedIn')} groups={outlets} optional />
      <SelectField name={at('reportedById')} label={t('reportedBy')} groups={outlets} optional />
      <TextField name={at('title')} label={t('heading')} maxLength={300} optional />
      <TextField name={at('url')} type="url" label={t('url')} hint={t('urlHint')} maxLength={1000} optional />
      <ImpreciseDateField name={at('published')} label={t('published')} optional />
      <SelectField name={at('reliabilityId')} label={t('reliability')} options={reliability} optional />
      <TextArea name={at('note')} label={t('note')} rows={2} maxLength={2000} optional />
    </>
  )
}
