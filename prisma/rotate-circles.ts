import { db } from '@/lib/core/db'
import { renewCircles } from '@/lib/keys/circles'

/** All at once or none: who is interrupted runs it again. */
const renewed = await db.$transaction((tx) => renewCircles(tx), { timeout: 120_000 })
process.stdout.write(
  `New keys for: ${renewed.join(', ')}. What is written from now on has new keys; what was written opens as before.\n`,
)
await db.$disconnect()
