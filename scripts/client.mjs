import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { fingerprint, isCurrent, remember } from './fingerprint.mjs'
import { Problem, root, run } from './system.mjs'

/** Generates the Prisma client when prisma/schema changed since it was last generated. */
export function generateClient() {
  const folder = path.join(root, 'prisma', 'generated')
  const sources = fingerprint(['prisma/schema', 'package-lock.json'])
  if (isCurrent(folder, sources)) return
  console.log('Generating the database client')
  try {
    // Prisma insists on a schema engine it does not use here: any program will do, and nothing is downloaded.
    execFileSync(
      process.execPath,
      [path.join(root, 'node_modules', 'prisma', 'build', 'index.js'), 'generate'],
      {
        cwd: root,
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
          CHECKPOINT_DISABLE: '1',
        },
        stdio: 'pipe',
      },
    )
  } catch (cause) {
    throw new Problem(
      `The Prisma client could not be generated: ${String(cause.stderr ?? cause.message).trim()}`,
      { cause },
    )
  }
  remember(folder, sources)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await run(generateClient)
