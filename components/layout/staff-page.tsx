import type { ReactNode } from 'react'
import { answerWith } from '@/lib/core/answer'
import { NotHere } from './not-here'

const NOT_FOUND = 'NEXT_HTTP_ERROR_FALLBACK;404'

/**
 * Around every page of the staff. Next answers notFound() with an empty document that only a script fills;
 * here it becomes a whole page, with the header and the way out.
 */
export function staffPage<Props>(Page: (props: Props) => Promise<ReactNode>) {
  return async function StaffPage(props: Props): Promise<ReactNode> {
    try {
      return await Page(props)
    } catch (error) {
      if ((error as { digest?: unknown }).digest !== NOT_FOUND) throw error
      answerWith(404)
      return <NotHere />
    }
  }
}
