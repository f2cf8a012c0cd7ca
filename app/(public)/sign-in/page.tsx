import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { Form } from '@/components/ui/form'
import { HiddenField } from '@/components/ui/hidden-field'
import { Notice } from '@/components/ui/notice'
import { TextField } from '@/components/ui/text-field'
import { signIn } from '@/lib/access/actions'
import { currentActor, safePath } from '@/lib/access/session'
import { isNew } from '@/lib/installation/set-up'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access'))('sign-in.title') }
}

type Search = { searchParams: Promise<{ next?: string | string[] }> }

export default async function SignInPage({ searchParams }: Search) {
  const t = await getTranslations('access.sign-in')
  const { next: wanted } = await searchParams
  const next = safePath([wanted].flat()[0])
  if (await currentActor()) redirect(next)
  return (
    <>
      <h1>{t('title')}</h1>
      {(await isNew()) ? (
        <Notice title={t('new')}>{t('newText')}</Notice>
      ) : (
        next !== '/' && <Notice>{t('again')}</Notice>
      )}
      <Form action={signIn} submitLabel={t('submit')}>
        <TextField name="name" label={t('name')} autoComplete="username" width="full" />
        <TextField
          name="password"
          type="password"
          label={t('password')}
          autoComplete="current-password"
          width="full"
        />
        <HiddenField name="next" value={next} />
      </Form>
      <p className="text-sm text-muted">{t('help')}</p>
    </>
  )
}
