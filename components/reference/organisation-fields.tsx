import { getTranslations } from 'next-intl/server'
import { SelectField } from '@/components/ui/select-field'
import { TextArea, TextField } from '@/components/ui/text-field'
import { organisationKinds } from '@/lib/reference/schema'
import { LabelFields } from './label-fields'

export async function OrganisationFields() {
  const t = await getTranslations('reference')
  const kinds = organisationKinds.map((value) => ({ value, label: t(`kind.${value}`) }))
  return (
    <>
      <SelectField name="kind" label={t('kindLabel')} options={kinds} />
      <LabelFields />
      <TextField name="city" label={t('city')} optional />
      <TextField name="region" label={t('region')} optional />
      <TextField
        name="country"
        label={t('country')}
        hint={t('countryHint')}
        width="number"
        maxLength={2}
        optional
      />
      <TextField
        name="timeZone"
        label={t('timeZone')}
        hint={t('timeZoneHint')}
        suggestions={Intl.supportedValuesOf('timeZone').filter((zone) => /^(Europe|Asia)\//.test(zone))}
      />
      <TextArea name="address" label={t('address')} rows={2} optional />
      <TextField name="latitude" label={t('latitude')} inputMode="decimal" width="short" optional />
      <TextField name="longitude" label={t('longitude')} inputMode="decimal" width="short" optional />
    </>
  )
}
