import { db } from '@/lib/core/db'
import { restFromWork, workOn } from '@/lib/core/jobs'
import { compareNamesOnRecord } from '@/lib/people/commands'
import { resumeImports, workOnImport } from '@/lib/transfer/commands'

async function stop(): Promise<void> {
  await restFromWork()
  await db.$disconnect()
  process.exit(0)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
await resumeImports()
await workOn({ import: workOnImport, compare: compareNamesOnRecord })
process.stdout.write('The worker is ready. Stop it with Ctrl-C.\n')
