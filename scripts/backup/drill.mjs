import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { startThrowawayCluster } from '../cluster.mjs'
import { ofSuperuser } from './embedded.mjs'
import { loadBackup } from './load.mjs'
import { makeBackup } from './make.mjs'

/**
 * Backs up `database` (as of findDatabase), restores it on an empty PostgreSQL in a temporary folder, and compares:
 * { compared, backupMs, restoreMs }. Nothing is left behind.
 */
export async function drill(database) {
  const folder = mkdtempSync(path.join(tmpdir(), 'vicdan-drill-'))
  const cluster = await startThrowawayCluster()
  try {
    const identity = await generateX25519Identity()
    const file = path.join(folder, 'drill.age')
    const started = Date.now()
    await makeBackup(database, file, await identityToRecipient(identity))
    const restoring = Date.now()
    const target = { url: ofSuperuser(cluster), ownerUrl: cluster.ownerUrl, directory: folder }
    const { compared } = await loadBackup(target, file, identity)
    return { compared, backupMs: restoring - started, restoreMs: Date.now() - restoring }
  } finally {
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
