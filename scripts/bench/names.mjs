import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { generateClient } from '../client.mjs'
import { startThrowawayCluster } from '../cluster.mjs'
import { migrate } from '../migrate.mjs'
import { Problem, randomSecret, root, run } from '../system.mjs'

// npm run bench:names -- FILE.tsv [--people 100000]: on a database of its own stores the first spelling of each group of FILE
// among other people, looks for all others as a coordinator, and ends with code 1 when a goal fails.

await run(async () => {
  const [file] = process.argv.slice(2)
  if (!file || file.startsWith('--'))
    throw new Problem('Name a file of spellings: npm run bench:names -- lib/names/spellings.tsv')
  generateClient()
  const cluster = await startThrowawayCluster()
  try {
    await migrate(cluster.ownerUrl)
    const env = {
      ...process.env,
      DATABASE_URL: cluster.appUrl,
      DATABASE_OWNER_URL: cluster.ownerUrl,
      VICDAN_URL: 'http://localhost',
      VICDAN_SECRET: randomSecret(32),
      VICDAN_DATA_DIR: cluster.directory,
      TSX_TSCONFIG_PATH: path.join(root, 'e2e', 'tsconfig.json'),
    }
    const program = [
      '--disable-warning=DeprecationWarning',
      '--import',
      'tsx',
      'scripts/bench/names/search.ts',
    ]
    const given = [path.resolve(process.env.INIT_CWD ?? process.cwd(), file), ...process.argv.slice(3)]
    execFileSync(process.execPath, [...program, ...given], { cwd: root, env, stdio: 'inherit' })
  } catch (error) {
    if (typeof error.status !== 'number') throw error
    process.exitCode = 1
  } finally {
    await cluster.stop()
  }
})
