'use client'

import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import {
  optionsOf,
  searchPath,
  useMatches,
  type PaletteOption,
  type PaletteWords,
} from './matches-while-typing'

export type PaletteProps = {
  words: PaletteWords & { title: string; hint: string; none: string; failed: string; close: string }
  pages: { href: string; label: string }[]
  onClose: () => void
}

/** A box in which people, cases and pages are found while one types, with the arrow keys and Enter. */
export default function PaletteDialog({ words, pages, onClose }: PaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const { matches, state } = useMatches(text)
  const options = optionsOf(text, pages, matches, words)
  const chosen = options[Math.min(at, options.length - 1)]

  useEffect(() => {
    dialog.current?.showModal()
  }, [])

  function move(event: KeyboardEvent) {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    if (step && options.length > 0) {
      event.preventDefault()
      setAt((Math.min(at, options.length - 1) + step + options.length) % options.length)
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    // What is still shown may be of other words.
    if (chosen && state !== 'waiting') location.assign(chosen.href)
    else if (text.trim()) location.assign(searchPath(text))
  }

  return (
    <dialog ref={dialog} className="palette" aria-label={words.title} onClose={onClose}>
      <input
        className="control"
        role="combobox"
        aria-label={words.title}
        aria-expanded={options.length > 0}
        aria-controls="palette-options"
        aria-autocomplete="list"
        aria-activedescendant={chosen && idOf(chosen)}
        autoComplete="off"
        spellCheck={false}
        placeholder={words.title}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={move}
      />
      <div id="palette-options" role="listbox" aria-label={words.title} className="palette-options">
        {options.map((option) => (
          <Option key={option.href} option={option} isChosen={option === chosen} />
        ))}
      </div>
      <form method="dialog" className="palette-foot">
        <p role="status">
          {state === 'failed'
            ? words.failed
            : state === 'found' && options.length === 0
              ? words.none
              : words.hint}
        </p>
        <button className="button button-secondary button-small">{words.close}</button>
      </form>
    </dialog>
  )
}

function Option({ option, isChosen }: { option: PaletteOption; isChosen: boolean }) {
  const { href, label, detail, kind } = option
  return (
    <a
      id={idOf(option)}
      href={href}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      ref={(item) => {
        if (isChosen) item?.scrollIntoView({ block: 'nearest' })
      }}
    >
      <span>{label}</span>
      <span className="text-muted">{[detail, kind].filter(Boolean).join(' · ')}</span>
    </a>
  )
}

const idOf = ({ href }: PaletteOption) => `palette${href.replaceAll(/[^\w-]/g, '-')}`
