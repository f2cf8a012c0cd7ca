import { notFound } from 'next/navigation'
import { recordSchema, type RecordKind } from '@/lib/documents/schema'

/** `?of=&record=&back=`: the record whose documents are meant, and the page to come back to. */
export async function readRecord(searchParams: Promise<object>) {
  const asked = recordSchema.safeParse(await searchParams)
  return asked.success ? asked.data : notFound()
}

const pages = { person: '/people', case: '/cases', hearing: '/hearings', family: '/families' }

/** Where a record's documents stand: on its page; those of a delivery have only their own list. */
export const pageOf = (of: RecordKind, record: string): string =>
  of === 'delivery' ? `/documents?of=${of}&record=${record}` : `${pages[of]}/${record}#documents`
