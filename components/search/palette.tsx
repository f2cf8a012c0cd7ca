'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import type { PaletteProps } from './palette-dialog'

const PaletteDialog = lazy(() => import('./palette-dialog'))

/** Ctrl-K or Cmd-K on any keyboard layout. What it opens is loaded then; without script the search box is all there is. */
export function Palette(props: Omit<PaletteProps, 'onClose'>) {
  const [isOpen, setOpen] = useState(false)

  useEffect(() => {
    function open(event: KeyboardEvent) {
      const isWanted = event.code === 'KeyK' && (event.ctrlKey || event.metaKey)
      if (!isWanted || event.shiftKey || event.altKey || event.repeat) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', open)
    return () => {
      window.removeEventListener('keydown', open)
    }
  }, [])

  return (
    isOpen && (
      <Suspense>
        <PaletteDialog
          {...props}
          onClose={() => {
            setOpen(false)
          }}
        />
      </Suspense>
    )
  )
}
