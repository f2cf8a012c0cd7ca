import { existsSync } from 'node:fs'
import path from 'node:path'
import { Problem, run } from './system.mjs'
import { runOnInstallation } from './system-program.mjs'

// npm run import -- FILE [--profile NAME] [--dry-run] [--json]: brings in a list of people and says what became of each row.

await run(async () => {
  const [file, ...options] = process.argv.slice(2)
  if (!file || file.startsWith('--'))
    throw new Problem('Name the file: npm run import -- FILE [--profile NAME] [--dry-run] [--json]')
  const list = path.resolve(process.env.INIT_CWD ?? process.cwd(), file)
  if (!existsSync(list)) throw new Problem(`There is no file ${list}.`)
  await runOnInstallation('prisma/import-list.ts', [list, ...options])
})
