import { readFileSync } from 'node:fs'
import { Problem } from './system.mjs'

/** The owner migrates; the application only reads and writes rows; the audit reader only reads the audit. */
export const APPLICATION = 'vicdan_app'
export const AUDIT_READER = 'vicdan_audit'

/**
 * A policy comes before every comparison that PostgreSQL does not hold to be leakproof, and so before its index.
 * These say nothing about what they compare, but only a superuser may mark them. Without it lists are right, and slower.
 */
export const SILENT = [
  'enum_eq(anyenum, anyenum)',
  'texticlike(text, text)',
  'arraycontains(anyarray, anyarray)',
  'arrayoverlap(anyarray, anyarray)',
  'ts_match_vq(tsvector, tsquery)',
]

/** A setting from NAME, or from the file that NAME_FILE names; as lib/core/env.ts reads it. */
export function setting(name) {
  const file = process.env[`${name}_FILE`]
  return process.env[name] ?? (file ? readFileSync(file, 'utf8').trim() : undefined)
}

/** The address in `<prefix>_URL` with the password of `<prefix>_PASSWORD`, both perhaps in files; undefined when not set. */
export function addressOf(prefix) {
  const address = setting(`${prefix}_URL`)
  if (!address) return undefined
  if (!URL.canParse(address))
    throw new Problem(
      `${prefix}_URL is no address of a database: write it as postgresql://role@host:5432/name.`,
    )
  const url = new URL(address)
  const password = setting(`${prefix}_PASSWORD`)
  if (password) url.password = encodeURIComponent(password)
  return url.href
}

/** Makes the role when it is missing, and lets it sign in with this password. */
export async function admit(client, role, password) {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [role])
  const verb = rowCount === 0 ? 'create' : 'alter'
  await client.query(
    `${verb} role ${client.escapeIdentifier(role)} login password ${client.escapeLiteral(password)}`,
  )
}

/** For the connected database; repeated at every start, because a restored dump does not carry it. */
export async function markSilent(client) {
  const { rows } = await client.query('select rolsuper from pg_roles where rolname = current_user')
  if (!rows[0].rolsuper) return
  for (const comparison of SILENT) await client.query(`alter function pg_catalog.${comparison} leakproof`)
}
