import { useEffect, useState } from 'react'

type Matches = {
  people: { id: string; name: string; why: string; year: number | null; region: string | null }[]
  cases: { id: string; name: string; numbers: string[] }[]
}
export type PaletteWords = { person: string; case: string; page: string }
export type PaletteOption = { href: string; label: string; detail: string; kind: string }

/** Somebody who types fast is not asked after every letter. */
const PAUSE_MS = 120
const LEAST = 2
const NONE: Matches = { people: [], cases: [] }

/** What is found for `text`; what was found before stays until the next answer comes. */
export function useMatches(text: string): {
  matches: Matches
  state: 'idle' | 'waiting' | 'found' | 'failed'
} {
  const wanted = text.trim()
  const [found, setFound] = useState<{ text: string; matches: Matches | null }>({ text: '', matches: NONE })

  useEffect(() => {
    if (wanted.length < LEAST) return
    const asking = new AbortController()
    const timer = setTimeout(() => {
      ask(wanted, asking.signal).then(
        (matches) => {
          setFound({ text: wanted, matches })
        },
        () => {
          if (!asking.signal.aborted) setFound({ text: wanted, matches: null })
        },
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [wanted])

  if (wanted.length < LEAST) return { matches: NONE, state: 'idle' }
  if (!found.matches) return { matches: NONE, state: found.text === wanted ? 'failed' : 'waiting' }
  return { matches: found.matches, state: found.text === wanted ? 'found' : 'waiting' }
}

async function ask(text: string, signal: AbortSignal): Promise<Matches> {
  const answer = await fetch(`/api/search?${new URLSearchParams({ q: text })}`, { signal })
  if (!answer.ok) throw new Error(`search: ${answer.status}`)
  return (await answer.json()) as Matches
}

/** People and cases found, then the pages whose names hold the text; all pages while nothing is typed. */
export function optionsOf(
  text: string,
  pages: { href: string; label: string }[],
  { people, cases }: Matches,
  words: PaletteWords,
): PaletteOption[] {
  const held = text.trim().toLowerCase()
  return [
    ...people.map(({ id, name, why, year, region }) => ({
      href: `/people/${id}`,
      label: name,
      detail: [why !== name && why, year, region].filter(Boolean).join(', '),
      kind: words.person,
    })),
    ...cases.map(({ id, name, numbers }) => ({
      href: `/cases/${id}`,
      label: name,
      detail: numbers.join(', '),
      kind: words.case,
    })),
    ...pages
      .filter(({ label }) => label.toLowerCase().includes(held))
      .map(({ href, label }) => ({ href, label, detail: '', kind: words.page })),
  ]
}

export const searchPath = (text: string) => `/search?${new URLSearchParams({ q: text.trim() })}`
