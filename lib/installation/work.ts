import 'server-only'
import { workOn } from '@/lib/core/jobs'
import { resumeExports, workOnExport } from '@/lib/export/commands'
import { compareNamesOnRecord } from '@/lib/people/commands'
import { resumeImports, workOnImport } from '@/lib/transfer/commands'
import { everyHour } from './hourly'

/** A job that failed too often is dropped: what its state says is to be done is asked for again. */
const resuming = [resumeImports, resumeExports]

/** What the queue asks for is done here, and what stood still is gone on with. */
export async function beginWork(): Promise<void> {
  for (const resume of resuming) await resume()
  everyHour(resuming)
  await workOn({ import: workOnImport, compare: compareNamesOnRecord, export: workOnExport })
}
