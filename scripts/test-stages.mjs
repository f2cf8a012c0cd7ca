import { spawn } from 'node:child_process'
import { chmodSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBrowser } from './browser.mjs'
import { generateClient } from './client.mjs'
import { Problem, freePort, root, run } from './system.mjs'

const folder = mkdtempSync(path.join(tmpdir(), 'vicdan-test-'))
// As root, PostgreSQL runs as another user and has to get through to its data.
chmodSync(folder, 0o711)
const vitestReport = path.join(folder, 'vitest.json')
const browserReport = path.join(folder, 'browser.json')
const bin = (name) => path.join(root, 'node_modules', '.bin', name)

const check = (name, ...command) => ({ name, command, count: countExit })

// Groups run one after another, the stages of a group side by side, two at a time: that suits two cores.
const groups = [
  [
    check('lint', bin('eslint'), '.', '--max-warnings', '0'),
    check('types', bin('tsc'), '--noEmit', '-p', '.'),
    check('format', bin('prettier'), '--check', '--log-level', 'warn', '.'),
    check(
      'boundaries',
      bin('depcruise'),
      'app',
      'components',
      'lib',
      'e2e',
      'prisma',
      '--config',
      '.dependency-cruiser.cjs',
    ),
    check('unused', bin('knip')),
    check('drift', process.execPath, 'scripts/migration.mjs', 'check'),
  ],
  [
    {
      name: 'vitest',
      command: [
        bin('vitest'),
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${vitestReport}`,
      ],
      count: countVitest,
      filters: true,
    },
  ],
  [check('build', process.execPath, 'scripts/build.mjs')],
  [
    check('image', process.execPath, 'scripts/image-run.mjs'),
    check('prove', process.execPath, 'scripts/prove/run.mjs', '--quick'),
  ],
  [
    {
      name: 'browser',
      command: [bin('playwright'), 'test', '--reporter=line,json'],
      prepare: prepareBrowser,
      count: countBrowser,
      explain: pagesThatFailed,
      filters: true,
    },
  ],
]

await run(async () => {
  const { only, filters } = readArguments(process.argv.slice(2))
  const total = { passed: 0, failed: 0 }
  generateClient()
  try {
    for (const group of groups) {
      const waiting = group.filter(({ name }) => only.length === 0 || only.includes(name))
      const work = async () => {
        for (let stage = waiting.shift(); stage; stage = waiting.shift()) {
          const { passed, failed } = await runStage(stage, filters)
          total.passed += passed
          total.failed += failed
        }
      }
      await Promise.all([work(), work()])
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  process.exit(total.failed > 0 ? 1 : 0)
})

function readArguments(words) {
  const at = words.indexOf('--only')
  if (at === -1) return { only: [], filters: words }
  const only = (words[at + 1] ?? '').split(',')
  const known = groups.flat().map(({ name }) => name)
  const unknown = only.find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new Problem(`There is no stage "${unknown}": choose from ${known.join(', ')}.`)
  return { only, filters: words.toSpliced(at, 2) }
}

/** A stage that cannot even begin counts as one failure: nothing is left out silently. */
async function runStage(stage, filters) {
  const started = Date.now()
  let result
  let output = ''
  try {
    const env = { ...process.env, TZ: 'Asia/Kathmandu', ...(await stage.prepare?.()) }
    const done = await execute([...stage.command, ...(stage.filters ? filters : [])], env)
    output = done.output
    result = stage.count(done.code)
  } catch (error) {
    output += error instanceof Problem ? error.message : error.stack
    result = { passed: 0, failed: 1 }
  }
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  console.log(`\n== ${stage.name} (${seconds} s): ${result.passed} passed, ${result.failed} failed`)
  if (result.failed > 0) console.log([output.trim(), ...(stage.explain?.() ?? [])].join('\n\n'))
  return result
}

function execute([command, ...args], env) {
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

async function prepareBrowser() {
  return {
    CI: '1',
    CHROMIUM_PATH: ensureBrowser(),
    E2E_PORT: String(await freePort()),
    VICDAN_DATA_DIR: path.join(folder, 'data'),
    PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport,
  }
}

function countExit(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

function countVitest(code) {
  const { numPassedTests, numTotalTests, numPendingTests, numTodoTests, testResults } =
    readReport(vitestReport)
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const failed = numTotalTests - numPassedTests - numPendingTests - numTodoTests + broken.length
  return { passed: numPassedTests, failed: failed || Number(code !== 0) }
}

function countBrowser(code) {
  const { stats, errors } = readReport(browserReport)
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length || Number(code !== 0),
  }
}

/** What stood on each page when its test failed, as Playwright wrote it down. */
function pagesThatFailed() {
  return globSync('test-results/*/error-context.md', { cwd: root }).map(
    (file) => `${file}\n${readFileSync(path.join(root, file), 'utf8').split('# Test source')[0]}`,
  )
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (cause) {
    throw new Problem('The tests ended without a report.', { cause })
  }
}
