import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/layout/page-header'
import { Form } from '@/components/ui/form'
import type { FormState, FormValues } from '@/lib/core/form'

type CaseFormPageProps = {
  found: { id: string; name: string }
  title: string
  lead?: ReactNode
  actions?: ReactNode
  action: (state: FormState, data: FormData) => Promise<FormState>
  values?: FormValues
  restored: FormValues | null
  submitLabel?: string
  children: ReactNode
}

/** A page with one form of a case, and the way back to the case. */
export async function CaseFormPage({ found, title, lead, actions, children, ...form }: CaseFormPageProps) {
  const t = await getTranslations('cases')
  const page = `/cases/${found.id}`
  return (
    <>
      <PageHeader
        title={title}
        lead={lead}
        actions={actions}
        breadcrumb={[
          { href: '/cases', label: t('title') },
          { href: page, label: found.name },
        ]}
      />
      <Form {...form} cancelHref={page}>
        {children}
      </Form>
    </>
  )
}
