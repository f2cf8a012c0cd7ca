import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { RadioField } from '@/components/ui/choice-field'
import { ConfirmPage } from '@/components/ui/confirm-page'
import { HiddenField } from '@/components/ui/hidden-field'
import type { FormAction } from '@/lib/access/action'
import type { FormValues } from '@/lib/core/form'
import { removalReasons } from '@/lib/audit/schema'

type RemovalPageProps = {
  title: string
  id: string
  action: FormAction
  cancelHref: string
  /** What was chosen before a factor was asked for again. */
  restored?: FormValues | null
  /** Hidden fields beside the id. */
  fields?: ReactNode
  children?: ReactNode
}

/** Asks before what was entered by mistake is taken out, and why, for the audit. */
export async function RemovalPage({ id, fields, children, ...page }: RemovalPageProps) {
  const t = await getTranslations('audit.removal')
  return (
    <ConfirmPage
      {...page}
      confirmLabel={t('confirm')}
      fields={
        <>
          <HiddenField name="id" value={id} />
          {fields}
          <RadioField
            name="reason"
            label={t('why')}
            options={removalReasons.map((value) => ({ value, label: t(value) }))}
          />
        </>
      }
    >
      {children}
      <p>{t('stays')}</p>
    </ConfirmPage>
  )
}
