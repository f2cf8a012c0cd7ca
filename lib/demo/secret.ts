import 'server-only'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { newTotpSecret } from '@/lib/factors/totp'

/**
 * One secret of an authenticator app for the whole cast, so that one can try all of them. It is kept in the data folder
 * for `npm run demo:code`, and printed for where there is none.
 */
export function keepDemoSecret(): string {
  const secret = newTotpSecret()
  const folder = process.env.VICDAN_DATA_DIR
  if (folder) {
    const text = `${JSON.stringify({ totpSecret: secret })}\n`
    writeFileSync(path.join(folder, 'demo.json'), text, { mode: 0o600 })
  }
  process.stdout.write(
    `\nSecond factor of the demo cast, for an authenticator app: ${secret}\nIts code of now: npm run demo:code\n`,
  )
  return secret
}
