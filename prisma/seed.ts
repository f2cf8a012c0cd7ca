import { randomBytes } from 'node:crypto'
import { db } from '@/lib/core/db'
import { loadDemo } from '@/lib/demo/commands'
import { keepDemoSecret } from '@/lib/demo/secret'
import { loadReferenceData } from '@/lib/reference/commands'

/** Loads the reference data and, with --demo, the fictional cast; prints how to sign in as each of them. */
const password = process.env.VICDAN_DEMO_PASSWORD ?? `demo-${randomBytes(9).toString('base64url')}`

await loadReferenceData()
if (process.argv.includes('--demo')) {
  const totpSecret = keepDemoSecret()
  const users = await db.$transaction((tx) => loadDemo(tx, { password, totpSecret }), { timeout: 120_000 })
  process.stdout.write('\nThe demo cast is in. It is fictional. Sign in as:\n')
  for (const { name, role } of users) process.stdout.write(`  ${name.padEnd(14)} ${role}\n`)
  process.stdout.write(`Password of all: ${password}\n\n`)
}
await db.$disconnect()
