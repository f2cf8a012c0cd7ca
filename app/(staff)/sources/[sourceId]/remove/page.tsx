import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { staffPage } from '@/components/layout/staff-page'
import { SourceText } from '@/components/sources/source-list'
import { ConfirmPage } from '@/components/ui/confirm-page'
import { HiddenField } from '@/components/ui/hidden-field'
import { requireActor, safePath } from '@/lib/access/session'
import { removeSource } from '@/lib/sources/actions'
import { getWritableSource } from '@/lib/sources/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sources'))('removeTitle') }
}

type RemoveSourcePageProps = {
  params: Promise<{ sourceId: string }>
  searchParams: Promise<{ back?: string | string[] }>
}

export default staffPage(async function RemoveSourcePage({ params, searchParams }: RemoveSourcePageProps) {
  const actor = await requireActor('records.write', 'proceedings.write')
  const { sourceId } = await params
  const source = (await getWritableSource(actor, sourceId)) ?? notFound()
  const back = safePath([(await searchParams).back].flat()[0])
  const t = await getTranslations('sources')
  return (
    <ConfirmPage
      title={t('removeTitle')}
      action={removeSource}
      confirmLabel={t('removeConfirm')}
      cancelHref={back}
      fields={
        <>
          <HiddenField name="id" value={sourceId} />
          <HiddenField name="back" value={back} />
        </>
      }
    >
      <p>
        <SourceText source={source} />
      </p>
      <p>{t('removeText')}</p>
    </ConfirmPage>
  )
})
