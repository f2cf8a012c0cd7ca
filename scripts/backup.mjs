import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { findDatabase } from './backup/database.mjs'
import { makeBackup } from './backup/make.mjs'
import { setting } from './roles.mjs'
import { Problem, run } from './system.mjs'

const KEPT = 14
const AT_HOUR = 3

const { values } = parseArgs({
  options: { to: { type: 'string' }, 'make-key': { type: 'boolean' }, nightly: { type: 'boolean' } },
})

await run(async () => {
  if (values['make-key']) return makeKey()
  if (!values.nightly) return backUp(values.to)
  if (!setting('VICDAN_BACKUP_RECIPIENT'))
    throw new Problem('Set VICDAN_BACKUP_RECIPIENT to the age1... whose key opens the backups.')
  for (;;) {
    await wait(untilNight(new Date()))
    await backUp(values.to).catch((error) => console.error(`The backup failed: ${error.message}`))
  }
})

/** The folder `to` keeps the newest; a file is written under its own name. */
async function backUp(to) {
  const database = await findDatabase()
  try {
    const recipient = setting('VICDAN_BACKUP_RECIPIENT') ?? keptRecipient(database.directory)
    if (!recipient)
      throw new Problem(
        'Nobody could read the backup yet: make a key with "npm run backup -- --make-key", or set VICDAN_BACKUP_RECIPIENT to the age1... of one.',
      )
    const folder =
      to && /\.age$/.test(to) ? undefined : path.resolve(to ?? path.join(database.directory, 'backups'))
    const file = folder ? path.join(folder, nameFor(new Date())) : path.resolve(to)
    if (existsSync(file)) throw new Problem(`${file} is there already: name another file.`)
    const { tables, files } = await makeBackup(database, file, recipient)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(`${file}: ${rows} rows of ${tables.length} tables, ${files.length} documents.`)
    if (folder) await forgetOld(folder)
  } finally {
    await database.close()
  }
}

/** The private half is shown once and kept nowhere: whoever seizes the server cannot read its backups. */
async function makeKey() {
  const database = await findDatabase()
  const identity = await generateX25519Identity()
  const recipient = await identityToRecipient(identity)
  writeFileSync(recipientFile(database.directory), `${recipient}\n`, { mode: 0o600 })
  await database.close()
  console.log(
    `Write this key down, and keep it far from this server. Without it no backup can be opened:\n\n  ${identity}\n`,
  )
  console.log('It is not kept here. Backups from now on are made for it: npm run backup')
}

function recipientFile(directory) {
  return path.join(directory, 'backup-recipient')
}

function keptRecipient(directory) {
  const file = recipientFile(directory)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

function nameFor(now) {
  return `vicdan-${now.toISOString().slice(0, 19).replaceAll(':', '-')}.age`
}

async function forgetOld(folder) {
  const backups = (await readdir(folder)).filter((name) => /^vicdan-.*\.age$/.test(name)).sort()
  for (const name of backups.slice(0, -KEPT)) await rm(path.join(folder, name))
}

function untilNight(now) {
  const next = new Date(now)
  next.setHours(AT_HOUR, 0, 0, 0)
  if (next <= now) next.setDate(next.getDate() + 1)
  return next - now
}
