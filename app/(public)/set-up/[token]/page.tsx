import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { InstallationFields } from '@/components/installation/installation-fields'
import { CheckboxField, RadioField } from '@/components/ui/choice-field'
import { FieldGroup } from '@/components/ui/field-group'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Notice } from '@/components/ui/notice'
import { NewUserFields } from '@/components/users/new-user-fields'
import { GoOnJoining } from '@/components/users/go-on-joining'
import { DEFAULTS } from '@/lib/core/defaults'
import { answerWith } from '@/lib/core/answer'
import { locales } from '@/lib/core/locale'
import { setUpInstallation } from '@/lib/installation/actions'
import { starts } from '@/lib/installation/schema'
import { isSetUpLink } from '@/lib/installation/set-up'
import { isUnfinished } from '@/lib/users/joining'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('installation'))('setUp.title') }
}

export default async function SetUpPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  if (await isUnfinished(token)) return <GoOnJoining token={token} />
  const t = await getTranslations('installation')
  if (!(await isSetUpLink(token))) {
    answerWith(404)
    return (
      <Notice kind="warning" title={t('setUp.wrongLink')}>
        {t('setUp.wrongLinkText')}
      </Notice>
    )
  }
  const values = {
    'locales[]': [...locales],
    locale: await getLocale(),
    ...DEFAULTS,
    start: 'empty',
  }
  return (
    <>
      <h1>{t('setUp.title')}</h1>
      <p>{t('setUp.lead')}</p>
      <Form action={setUpInstallation} values={values} submitLabel={t('setUp.submit')}>
        <HiddenField name="token" value={token} />
        <FieldGroup legend={t('title')}>
          <InstallationFields />
        </FieldGroup>
        <FieldGroup legend={t('setUp.you')} hint={t('setUp.youHint')}>
          <NewUserFields />
          <CheckboxField
            name="isCoordinator"
            label={t('setUp.coordinator')}
            hint={t('setUp.coordinatorHint')}
          />
        </FieldGroup>
        <RadioField
          name="start"
          label={t('setUp.start')}
          options={starts.map((value) => ({
            value,
            label: t(`setUp.starts.${value}`),
            hint: t(`setUp.startHints.${value}`),
          }))}
        />
      </Form>
    </>
  )
}
