import { KeepLooking } from './keep-looking'

type JobProgressProps = {
  /** What is going on, and in a word. */
  text: string
  label: string
  percent: number
  /** How far it is, in words. */
  done: string
  /** This page again, for readers without script. */
  again: { href: string; label: string }
}

/** How far work in the background is. */
export function JobProgress({ text, label, percent, done, again }: JobProgressProps) {
  return (
    <section className="grid max-w-2xl gap-3">
      <p>{text}</p>
      <progress className="upload-progress" max={100} value={percent} aria-label={label} />
      <p className="text-muted">{done}</p>
      <KeepLooking />
      <noscript>
        <a href={again.href}>{again.label}</a>
      </noscript>
    </section>
  )
}
