/** `href`: of what stands on a page of its own. */
export type Pile = {
  id: string
  label: string
  count: number
  isMore?: boolean
  isUrgent?: boolean
  href?: string
}

/** How much of each thing waits, as links to where it stands. */
export function Waiting({ label, piles }: { label: string; piles: Pile[] }) {
  return (
    <nav aria-label={label} className="no-print">
      <ul className="grid grid-cols-2 gap-2 sm:grid-cols-3 xl:grid-cols-6">
        {piles.map(({ id, label: name, count, isMore, isUrgent, href = `#${id}` }) => (
          <li key={id} className="grid">
            <a className="plain panel grid content-start gap-0.5 hover:bg-neutral-soft" href={href}>
              <span className={`text-xl font-bold ${colourOf(count, isUrgent)}`}>
                {count}
                {isMore && '+'}
              </span>
              <span className="text-sm leading-snug">{name}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const colourOf = (count: number, isUrgent?: boolean) =>
  count === 0 ? 'text-muted' : isUrgent ? 'text-bad' : 'text-accent'
