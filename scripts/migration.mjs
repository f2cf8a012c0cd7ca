import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startThrowawayCluster } from './cluster.mjs'
import { compare } from './migrate.mjs'
import { lockText, migrationsFolder } from './migration-engine.mjs'
import { Problem, root, run } from './system.mjs'

// What Prisma's schema language cannot say is written by hand at the end of a migration. The comparison does not see
// checks, exclusion constraints, triggers, functions, views, policies, and partial or expression indexes. Indexes it
// does see but cannot express (INCLUDE, say) get a name ending in `_x`, which it passes over. GIN indexes with
// gin_trgm_ops and descending ones belong into the schema.

const [command, name] = process.argv.slice(2)

await run(async () => {
  if (command === 'create' && !/^[a-z][a-z0-9_]*$/.test(name ?? '')) {
    throw new Problem('Give the migration a name in snake_case: npm run db:migration -- add_hearing_room')
  }
  const cluster = await startThrowawayCluster()
  try {
    await (command === 'create' ? create(cluster.adminUrl) : check(cluster.adminUrl))
  } finally {
    await cluster.stop()
  }
})

async function create(adminUrl) {
  const script = await compare(adminUrl)
  if (!script) return console.log('The migrations already hold everything in prisma/schema.')
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(migrationsFolder, `${time}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), script)
  writeFileSync(path.join(migrationsFolder, 'migration_lock.toml'), lockText)
  console.log(`Wrote ${path.relative(root, folder)}/migration.sql`)
}

async function check(adminUrl) {
  const script = await compare(adminUrl)
  if (script)
    throw new Problem(`prisma/schema and prisma/migrations differ. Missing from the migrations:\n\n${script}`)
  console.log('prisma/schema and prisma/migrations agree.')
}
