import { readFileSync } from 'node:fs'

/** A setting from NAME, or from the file that NAME_FILE names (container secrets). */
function setting(name: string): string | undefined {
  const file = process.env[`${name}_FILE`]
  return process.env[name] ?? (file ? readFileSync(file, 'utf8').trim() : undefined)
}

function required(name: string): string {
  const value = setting(name)
  if (!value) throw new Error(`${name} is not set. Set it, or start the application with "npm start".`)
  return value
}

export const env = {
  /** PostgreSQL address; a password kept apart in DATABASE_PASSWORD(_FILE) is put into it. */
  get databaseUrl() {
    const url = new URL(required('DATABASE_URL'))
    const password = setting('DATABASE_PASSWORD')
    if (password) url.password = encodeURIComponent(password)
    return url.toString()
  },
  /** Signs cookies and keys hashes; at least 32 random bytes. */
  get secret() {
    return required('VICDAN_SECRET')
  },
  /** The one public address, without a slash at the end. */
  get url() {
    return (setting('VICDAN_URL') ?? `http://localhost:${process.env.PORT ?? '3000'}`).replace(/\/$/, '')
  },
  /** Cookies are marked Secure then. */
  get isSecure() {
    return env.url.startsWith('https:')
  },
}
