import { readFileSync } from 'node:fs'
import path from 'node:path'

/** `endpoint` is null for Amazon's own. */
export type BucketSettings = { name: string; endpoint: string | null; region: string }

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
  /** Those it took the place of (npm run rotate:server): the newest first. What is still under one of them opens. */
  get formerSecrets() {
    return (setting('VICDAN_FORMER_SECRETS') ?? '').split('\n').filter(Boolean)
  },
  /** The one public address, without a slash at the end. */
  get url() {
    return (setting('VICDAN_URL') ?? `http://localhost:${process.env.PORT ?? '3000'}`).replace(/\/$/, '')
  },
  /** Cookies are marked Secure then. */
  get isSecure() {
    return env.url.startsWith('https:')
  },
  /** Where documents lie when there is no bucket. */
  get documentsFolder() {
    return path.join(required('VICDAN_DATA_DIR'), 'documents')
  },
  /** Jobs are done by a process of their own. */
  get hasWorker() {
    return setting('VICDAN_WORKER') === 'apart'
  },
  get bucket(): BucketSettings | null {
    const name = setting('VICDAN_BUCKET')
    if (!name) return null
    return {
      name,
      endpoint: setting('VICDAN_BUCKET_ENDPOINT') ?? null,
      region: setting('VICDAN_BUCKET_REGION') ?? 'us-east-1',
    }
  },
  /** The largest file, and all files together, in bytes. */
  get documentLimits() {
    const megabytes = (name: string, usual: number) => (Number(setting(name)) || usual) * 1_000_000
    return { file: megabytes('VICDAN_DOCUMENT_MB', 25), all: megabytes('VICDAN_DOCUMENTS_MB', 20_000) }
  },
}
