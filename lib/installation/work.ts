import 'server-only'
import { workOn } from '@/lib/core/jobs'
import { resumeExports, workOnExport } from '@/lib/export/commands'
import { compareNamesOnRecord } from '@/lib/people/commands'
import { resumeImports, workOnImport } from '@/lib/transfer/commands'

/** What the queue asks for is done here, and what stood still is gone on with. */
export async function beginWork(): Promise<void> {
  await resumeImports()
  await resumeExports()
  await workOn({ import: workOnImport, compare: compareNamesOnRecord, export: workOnExport })
}
