import { getTranslations } from 'next-intl/server'
import type { HearingRow } from '@/lib/hearings/list'
import { When } from './when'

type HearingLinksProps = {
  rows: HearingRow[]
  /** Where a tap leads: to the hearing, or straight to telling what happened. */
  to?: 'page' | 'record'
  hasDate?: boolean
}

/** Hearings as large lines to tap. */
export async function HearingLinks({ rows, to = 'page', hasDate = true }: HearingLinksProps) {
  const t = await getTranslations('hearings')
  return (
    <ul className="grid gap-2">
      {rows.map((row) => (
        <li key={row.id}>
          <a
            className="plain panel grid gap-0.5 hover:bg-neutral-soft"
            href={to === 'record' ? `/hearings/${row.id}/record` : `/hearings/${row.id}`}
          >
            <span className="font-semibold">
              <When hearing={row} hasDate={hasDate} />
            </span>
            <span className="text-accent underline">{row.case.name}</span>
            <span className="text-muted">
              {[t(`kind.${row.kind}`), row.court, row.room].filter(Boolean).join(' · ')}
            </span>
            {to === 'record' && (
              <span className="button button-secondary button-small mt-1.5 justify-self-start">
                {t('tell')}
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  )
}
