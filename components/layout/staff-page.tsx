import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { currentActor } from '@/lib/access/session'
import { answerWith } from '@/lib/core/answer'
import { NotHere } from './not-here'

const NOT_FOUND = 'NEXT_HTTP_ERROR_FALLBACK;404'

type Asked = { searchParams?: Promise<{ saved?: string | string[] }> }

/**
 * Around every page of the staff: says that what led here was saved. Next answers notFound() with an empty document
 * that only a script fills; here it becomes a whole page, with the header and the way out.
 */
export function staffPage<Props>(Page: (props: Props) => Promise<ReactNode>) {
  return async function StaffPage(props: Props): Promise<ReactNode> {
    try {
      const page = await Page(props)
      const { saved } = (await (props as Asked).searchParams) ?? {}
      return saved ? [<Saved key="saved" />, page] : page
    } catch (error) {
      if ((error as { digest?: unknown }).digest !== NOT_FOUND) throw error
      // Whoever has no role is told that by the layout, instead of any page.
      if ((await currentActor())?.roles.length !== 0) answerWith(404)
      return <NotHere />
    }
  }
}

async function Saved() {
  return <Notice kind="success">{(await getTranslations('form'))('saved')}</Notice>
}
