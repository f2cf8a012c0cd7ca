import 'server-only'
import { createTranslator } from 'next-intl'
import { localeHere } from '@/lib/core/day'
import type { Tx } from '@/lib/core/db'
import { messages } from '@/messages/all'

export type Words = Awaited<ReturnType<typeof wordsHere>>

/** Words that are stored with the records, in the language of the organisation. */
export async function wordsHere(tx: Tx) {
  const locale = await localeHere(tx)
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'intake.words' })
  const families = createTranslator({ locale, messages: messages[locale], namespace: 'families' })
  return { locale: locale, t, familyOf: (name: string) => families('create.for', { name }) }
}
