import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../system.mjs'

const TEST = 'lib/access/cells.test.ts'

/** Every query and command, called by each role and by nobody's, against lib/access/specification.ts: on a database of its own. */
export async function cellsOtherThanSpecified(_world, _built, { quick = true } = {}) {
  if (quick) return { leftOut: `npm test runs ${TEST} by itself` }
  const folder = mkdtempSync(path.join(tmpdir(), 'vicdan-prove-'))
  try {
    const file = path.join(folder, 'cells.json')
    await runVitest([TEST, '--reporter=json', `--outputFile=${file}`])
    const { testResults } = JSON.parse(readFileSync(file, 'utf8'))
    const cells = testResults.flatMap(({ assertionResults }) => assertionResults)
    const wrong = cells.filter(({ status }) => status !== 'passed')
    for (const { fullName, failureMessages } of wrong)
      console.log(`       ${fullName}: ${(failureMessages[0] ?? 'not called').split('\n')[0]}`)
    if (cells.length < 1_000) throw new Error('Hardly any cell was looked at: nothing is proved.')
    return { found: wrong.length, of: cells.length }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function runVitest(args) {
  const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', '--project', 'database', ...args], {
    cwd: root,
    stdio: 'ignore',
  })
  return new Promise((resolve) => child.on('exit', resolve))
}
