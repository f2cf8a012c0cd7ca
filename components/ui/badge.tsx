export type Tone = 'neutral' | 'good' | 'warn' | 'bad' | 'info'

/** A state in words; the colour only repeats it. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: string }) {
  return <span className={`badge badge-${tone}`}>{children}</span>
}
