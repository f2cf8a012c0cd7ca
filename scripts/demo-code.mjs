import { readFileSync } from 'node:fs'
import path from 'node:path'
import { TOTP } from 'otpauth'
import { Problem, root, run } from './system.mjs'

// npm run demo:code: the code that the demo cast signs in with at this moment.

await run(() => {
  const folder = path.resolve(process.env.VICDAN_DATA_DIR ?? path.join(root, '.data'))
  const totp = new TOTP({ secret: readSecret(path.join(folder, 'demo.json')) })
  const left = Math.ceil(totp.remaining() / 1000)
  console.log(`${totp.generate()} (for another ${left} s; each person takes a code once)`)
})

function readSecret(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).totpSecret
  } catch (cause) {
    throw new Problem(`There is no demo cast in this data folder (${file}): npm start -- --demo loads one.`, {
      cause,
    })
  }
}
