import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { findDatabase } from './backup/database.mjs'
import { ofSuperuser } from './backup/embedded.mjs'
import { loadBackup } from './backup/load.mjs'
import { makeBackup } from './backup/make.mjs'
import { startThrowawayCluster } from './cluster.mjs'
import { run } from './system.mjs'

// Backs up what is here, restores it on an empty PostgreSQL in a temporary folder, and compares. Nothing is left behind.
await run(async () => {
  const database = await findDatabase()
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
    for (const { name, rows, isEqual } of compared)
      console.log(`${isEqual ? 'equal' : 'DIFFERENT'}  ${name.padEnd(24)} ${rows}`)
    const different = compared.filter(({ isEqual }) => !isEqual).length
    console.log(`backup ${restoring - started} ms, restore ${Date.now() - restoring} ms`)
    console.log(
      different === 0
        ? `${compared.length} of ${compared.length} equal`
        : `${different} of ${compared.length} DIFFERENT`,
    )
    if (different > 0) process.exitCode = 1
  } finally {
    await cluster.stop()
    await database.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
