import { getTranslations } from 'next-intl/server'
import type { ReadRow } from '@/lib/transfer/queries'

/** What a row says that is no record, as it was written. */
export async function KeptCells({ kept }: { kept: NonNullable<ReadRow>['kept'] }) {
  const t = await getTranslations('transfer')
  return (
    <ul className="grid gap-1">
      {kept.map((one, at) => (
        <li key={at}>
          {'header' in one ? one.header : t(`field.${one.field}`)}: <q>{one.written}</q>
          {'why' in one && <span className="text-muted"> ({t(`keptWhy.${one.why}`)})</span>}
        </li>
      ))}
    </ul>
  )
}
