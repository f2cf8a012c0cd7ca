import type { ReactNode } from 'react'
import type { FormState, FormValues } from '@/lib/core/form'
import { Form } from './form'

type ConfirmPageProps = {
  title: string
  children: ReactNode
  action: (state: FormState, data: FormData) => Promise<FormState>
  confirmLabel: string
  cancelHref: string
  tone?: 'primary' | 'danger'
  values?: FormValues
  /** What was typed here before a factor was asked for. */
  restored?: FormValues | null
  /** Hidden fields, and a reason where one is asked for. */
  fields?: ReactNode
}

/** A page that asks before doing what cannot be undone; a dialog would need script. */
export function ConfirmPage({
  title,
  children,
  confirmLabel,
  fields,
  tone = 'danger',
  ...form
}: ConfirmPageProps) {
  return (
    <div className="grid max-w-2xl gap-6">
      <h1>{title}</h1>
      <div className="grid gap-3">{children}</div>
      <Form {...form} tone={tone} submitLabel={confirmLabel}>
        {fields}
      </Form>
    </div>
  )
}
