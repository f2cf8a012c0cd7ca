import type { AlikeGrade, AlikeInWords } from '@/lib/core/alike'
import { Badge, type Tone } from './badge'

const tones: Record<AlikeGrade, Tone> = {
  likely: 'warn',
  maybe: 'info',
  unlikely: 'neutral',
  related: 'neutral',
}

type AlikeListProps = {
  records: AlikeInWords[]
  /** Where the two are set beside each other, for those records that have such a page. */
  compare?: { label: string; hrefs: Record<string, string> }
  /** Beside a form, so that nothing typed there is lost. */
  newTab?: boolean
}

/** Records that may be the one in hand: how likely, why, what speaks against it, and what else tells them apart. */
export function AlikeList({ records, compare, newTab }: AlikeListProps) {
  return (
    <ul className="grid gap-3">
      {records.map(({ href, name, grade, label, reasons, against, facts }) => (
        <li key={href}>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <a href={href} target={newTab ? '_blank' : undefined}>
              {name}
            </a>
            <Badge tone={tones[grade]}>{label}</Badge>
            {compare?.hrefs[href] && (
              <a href={compare.hrefs[href]} aria-label={`${compare.label}: ${name}`}>
                {compare.label}
              </a>
            )}
          </p>
          <p>
            {reasons.join(' ')} {against.length > 0 && <strong>{against.join(' ')}</strong>}
          </p>
          {facts.length > 0 && <p className="text-muted">{facts.join(' ')}</p>}
        </li>
      ))}
    </ul>
  )
}
