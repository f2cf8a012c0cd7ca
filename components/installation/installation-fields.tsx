import { getTranslations } from 'next-intl/server'
import { CheckboxesField } from '@/components/ui/choice-field'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { localeData, locales } from '@/lib/core/locale'
import { timeZones } from '@/lib/installation/rules'
import { currencies } from '@/lib/core/fields'

export async function InstallationFields() {
  const t = await getTranslations('installation')
  return (
    <>
      <TextField name="organisation" label={t('organisation')} hint={t('organisationHint')} maxLength={120} />
      <CheckboxesField
        name="locales"
        label={t('locales')}
        options={locales.map((value) => ({ value, label: localeData[value].name }))}
      />
      <SelectField
        name="defaultCurrency"
        label={t('currency')}
        blank={false}
        options={currencies.map((value) => ({ value, label: value }))}
      />
      <SelectField
        name="timeZone"
        label={t('timeZone')}
        hint={t('timeZoneHint')}
        blank={false}
        options={timeZones().map((value) => ({ value, label: value.replaceAll('_', ' ') }))}
      />
      <TextField name="leaveUrl" type="url" label={t('leaveUrl')} hint={t('leaveUrlHint')} maxLength={300} />
    </>
  )
}
