'use client'

/** Only a comfort: without script the browser's own menu prints as well. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      className="button button-primary with-script"
      onClick={() => {
        window.print()
      }}
    >
      {label}
    </button>
  )
}
