'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useEffect, useState } from 'react'

/** While the next page is on its way over a slow line. Without script the browser's own sign is all there is. */
export function Progress({ label }: { label: string }) {
  const here = `${usePathname()}?${useSearchParams()}`
  const [leaving, setLeaving] = useState<string | null>(null)

  useEffect(() => {
    const leave = () => {
      setLeaving(here)
    }
    const arrive = () => {
      setLeaving(null)
    }
    const onClick = (event: MouseEvent) => {
      if (isLeaving(event)) leave()
    }
    const onSubmit = (event: SubmitEvent) => {
      // A form with an action of the server has no address, and a method only where the server drew it.
      const isAddressed = (form: Element) => form.getAttribute('action')?.startsWith('/')
      if (
        event.target instanceof HTMLFormElement &&
        event.target.method === 'get' &&
        isAddressed(event.target)
      )
        leave()
    }
    // Before React hears of it: a link of the application stops the event there.
    document.addEventListener('click', onClick, true)
    document.addEventListener('submit', onSubmit, true)
    // Back from the browser's memory, the page stands as it was left.
    window.addEventListener('pageshow', arrive)
    return () => {
      document.removeEventListener('click', onClick, true)
      document.removeEventListener('submit', onSubmit, true)
      window.removeEventListener('pageshow', arrive)
    }
  }, [here])

  return leaving === here ? <div role="progressbar" aria-label={label} className="progress" /> : null
}

/** A plain click on a link to another page of the application; behind /api/ there are files to keep. */
function isLeaving(event: MouseEvent): boolean {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link?.href || link.target || link.hasAttribute('download') || link.origin !== location.origin)
    return false
  if (link.pathname.startsWith('/api/')) return false
  return link.pathname !== location.pathname || link.search !== location.search
}
