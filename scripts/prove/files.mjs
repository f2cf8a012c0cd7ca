import { readdirSync, readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import pg from 'pg'
import { hostileFiles, MAKER, tellingFiles } from './samples.mjs'
import { openSession } from './sign-in.mjs'

const LONGEST_MS = 1_000
const MOST_MEMORY = 512_000_000
const LOOK_EVERY_MS = 20

/** Files with a maker, a place or a machine in them, put in and saved again as somebody would. */
export async function filesThatTell(world, { quick = true } = {}) {
  const cookie = await openSession(world, 'coordinator')
  const files = await tellingFiles(quick ? 1 : 12)
  let found = 0
  for (const [name, content] of files) {
    if (!everythingIn(content).includes(MAKER)) throw new Error(`${name} tells nothing: nothing is proved.`)
    const { status, id } = await put(world, cookie, name, content)
    const parts = await Promise.all(['clean', 'thumbnail'].map((part) => take(world, cookie, id, part)))
    const isBare =
      parts[0].length > 0 && parts.every((part) => !everythingIn(part).includes(MAKER) && !hasPlace(part))
    if (status === 200 && isBare) continue
    found += 1
    console.log(`       ${name}: ${status}`)
  }
  return { found, of: files.length }
}

/** Bombs, disguises, broken files: taken, or slow, or hungry. */
export async function hostileFilesTaken(world, { quick = true } = {}) {
  const cookie = await openSession(world, 'coordinator')
  // Every fourth: the tests of lib/cleaning open them all.
  const files = (await hostileFiles()).filter((_, at) => !quick || at % 4 === 0)
  const rounds = quick ? 1 : 3
  let [found, longest, memory] = [0, 0, 0]
  for (let round = 0; round < rounds; round += 1)
    for (const [name, content] of files) {
      const watch = watchMemory()
      const start = performance.now()
      const { status } = await put(world, cookie, name, content)
      const [taken, used] = [performance.now() - start, watch.stop()]
      ;[longest, memory] = [Math.max(longest, taken), Math.max(memory, used)]
      if (status === 422 && taken <= LONGEST_MS && used <= MOST_MEMORY) continue
      found += 1
      console.log(`       ${name}: ${status}, ${Math.round(taken)} ms, ${Math.round(used / 1e6)} MB`)
    }
  console.log(
    `       the longest took ${Math.round(longest)} ms, the hungriest ${Math.round(memory / 1e6)} MB`,
  )
  return { found, of: files.length * rounds }
}

async function put(world, cookie, name, content) {
  const form = new FormData()
  const fields = { of: 'case', record: await someCase(world), kind: 'other', mark: 'restricted' }
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  form.append('file', new Blob([content]), name)
  const headers = { cookie, origin: world.base, accept: 'application/json' }
  const answer = await fetch(`${world.base}/api/documents`, { method: 'POST', headers, body: form })
  const { id } = await answer.json().catch(() => ({}))
  return { status: answer.status, id }
}

async function take({ base }, cookie, id, part) {
  const answer = await fetch(`${base}/api/documents/${id}/${part}`, { headers: { cookie } })
  return answer.ok ? Buffer.from(await answer.arrayBuffer()) : Buffer.alloc(0)
}

let known
async function someCase({ ownerUrl }) {
  if (known) return known
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query('select id from "Case" where visibility = $1 limit 1', ['open'])
  await client.end()
  return (known = rows[0].id)
}

/** The bytes, and whatever is packed in them. */
export function everythingIn(bytes) {
  const text = Buffer.from(bytes).toString('latin1')
  const parts = [text]
  if (text.startsWith('PK'))
    for (const part of Object.values(unzipSync(bytes))) parts.push(everythingIn(part))
  for (const { index, 0: found } of text.matchAll(/stream\r?\n/g)) {
    try {
      parts.push(inflateSync(bytes.subarray(index + found.length), { finishFlush: 2 }).toString('latin1'))
    } catch {
      // Not packed.
    }
  }
  return parts.join('\n')
}

const hasPlace = (bytes) => /Exif\0\0|adobe:ns:meta/.test(everythingIn(bytes))

/** The most that a program which cleans files held at once, where the system tells. */
function watchMemory() {
  let most = 0
  const timer = setInterval(() => (most = Math.max(most, hungriest())), LOOK_EVERY_MS)
  return {
    stop: () => {
      clearInterval(timer)
      return most
    },
  }
}

function hungriest() {
  let most = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('lib/cleaning/program.ts')) continue
      const [, peak = '0'] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
      most = Math.max(most, Number(peak) * 1024)
    } catch {
      // Ended meanwhile, or another system.
    }
  }
  return most
}
