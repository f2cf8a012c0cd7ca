import { findDatabase } from './backup/database.mjs'
import { drill } from './backup/drill.mjs'
import { run } from './system.mjs'

// Backs up what is here, restores it on an empty PostgreSQL in a temporary folder, and compares. Nothing is left behind.
await run(async () => {
  const database = await findDatabase()
  try {
    const { compared, backupMs, restoreMs } = await drill(database)
    for (const { name, rows, isEqual } of compared)
      console.log(`${isEqual ? 'equal' : 'DIFFERENT'}  ${name.padEnd(24)} ${rows}`)
    const different = compared.filter(({ isEqual }) => !isEqual).length
    console.log(`backup ${backupMs} ms, restore ${restoreMs} ms`)
    console.log(
      different === 0
        ? `${compared.length} of ${compared.length} equal`
        : `${different} of ${compared.length} DIFFERENT`,
    )
    if (different > 0) process.exitCode = 1
  } finally {
    await database.close()
  }
})
