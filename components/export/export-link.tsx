import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button'
import { withQuery } from '@/lib/core/address'
import { askerOf, mayExport } from '@/lib/export/rules'
import type { ExportList } from '@/lib/export/schema'

type ExportLinkProps = {
  actor: { roles: readonly string[] }
  list: ExportList
  /** The filters in force. */
  query: Record<string, string | null | undefined>
}

/** From a list to its file, as it is filtered; nothing for those who may export nothing of it. */
export async function ExportLink({ actor, list, query }: ExportLinkProps) {
  if (!mayExport(askerOf(actor), list)) return null
  const t = await getTranslations('export')
  return <ButtonLink href={withQuery('/exports/new', { ...query, list })}>{t('link')}</ButtonLink>
}
