import { db } from '@/lib/core/db'
import { restFromWork } from '@/lib/core/jobs'
import { beginWork } from '@/lib/installation/work'

async function stop(): Promise<void> {
  await restFromWork()
  await db.$disconnect()
  process.exit(0)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop())
await beginWork()
process.stdout.write('The worker is ready. Stop it with Ctrl-C.\n')
