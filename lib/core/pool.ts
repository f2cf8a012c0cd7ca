import 'server-only'
import pg from 'pg'
import { startQuestion } from './answer'

/** Everybody's database lies on a disk without moving parts; PostgreSQL still reckons with one that has them. */
const PLANNING = '-c random_page_cost=1.1 -c jit=off'
/** What a connection that is gone had begun is undone before anybody has to wait for it; nothing runs on for nobody. */
const ABANDONED = '-c idle_in_transaction_session_timeout=5s -c statement_timeout=60s'
const CONNECTING_MS = 3_000
/** As long as answers come quickly, it is this process that is busy, or a row that many want, and waiting is worth while. */
const QUICK_MS = 200
const LIVELY_FOR_MS = 1_000
const LONGEST_MS = { place: 15_000, answer: 4_000 }
const AGAIN_MS = 100
let quickAt = -LIVELY_FOR_MS

type Client = pg.PoolClient & { heardAt?: number; isAsking?: boolean }
type Answered = (error: unknown, result?: unknown) => void

/**
 * Connections to the database on which nobody waits for ever. The driver would wait as long as the network does, which may
 * be hours, and hand a connection whose question was given up to the next one who asks.
 */
export function openPool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    // On a full disk PostgreSQL may let nobody in anew, and yet answer those who are there.
    min: 4,
    allowExitOnIdle: true,
    options: `${PLANNING} ${ABANDONED}`,
    connectionTimeoutMillis: CONNECTING_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
  })
  const open = new Set<Client>()
  pool.on('connect', (client: Client) => {
    open.add(client)
    heard(client)
    limitQueries(client, open)
  })
  pool.on('remove', (client) => open.delete(client))
  limitConnecting(pool)
  // The pool tells of a connection that ended meanwhile in words of its own.
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<unknown>
  pool.query = ((...args: unknown[]) =>
    query(...args).catch((error: unknown) => {
      throw asUnreachable(error)
    })) as typeof pool.query
  return pool
}

/** For a place in the pool, too, one waits no longer than for an answer. */
function limitConnecting(pool: pg.Pool): void {
  const connect = pool.connect.bind(pool)
  const inTime = async () => {
    const coming = connect()
    let stop = (): void => undefined
    const late = new Promise<'late'>((resolve) => {
      stop = whenLate(LONGEST_MS.place, () => {
        resolve('late')
      })
    })
    const first = await Promise.race([coming, late])
      .catch((error: unknown) => {
        throw asUnreachable(error)
      })
      .finally(() => {
        stop()
      })
    if (first !== 'late') return first
    coming.then(
      (client) => {
        client.release()
      },
      () => undefined,
    )
    throw failure('ETIMEDOUT')
  }
  pool.connect = ((callback?: (error: unknown, client?: Client, release?: unknown) => void) => {
    const client = inTime()
    if (!callback) return client
    client.then(
      (one) => {
        callback(undefined, one, one.release.bind(one))
      },
      (error: unknown) => {
        callback(error, undefined, () => undefined)
      },
    )
    return undefined
  }) as typeof pool.connect
}

function limitQueries(client: Client, open: Set<Client>): void {
  // Looked up each time: tests listen at the prototype.
  const query = (...args: unknown[]) =>
    (pg.Client.prototype.query as (...given: unknown[]) => unknown).apply(client, args)
  client.query = ((...args: unknown[]) => {
    const asked = performance.now()
    const stop = whenLate(LONGEST_MS.answer, () => {
      giveUp(asked, client, open)
    })
    client.isAsking = true
    const answered = (error?: unknown) => {
      client.isAsking = false
      stop()
      if (error && !isFromServer(error)) return
      heard(client)
      if (performance.now() - asked < QUICK_MS) quickAt = performance.now()
    }
    const callback = args.at(-1)
    if (typeof callback === 'function')
      return query(...args.slice(0, -1), (error: unknown, result: unknown) => {
        answered(error)
        ;(callback as Answered)(error && asUnreachable(error), result)
      })
    return (query(...args) as Promise<unknown>).then(
      (result) => {
        answered()
        return result
      },
      (error: unknown) => {
        answered(error)
        throw asUnreachable(error)
      },
    )
  }) as typeof client.query
}

/** Calls `giveUp` when whoever asks can wait no longer, unless what is returned was called before. */
function whenLate(longest: number, giveUp: () => void): () => void {
  const { timeLeft, end } = startQuestion()
  const start = performance.now()
  let isOver = false
  let timer = setTimeout(check, timeLeft)
  function check() {
    // What came in while this process was busy is read first.
    setImmediate(() => {
      const now = performance.now()
      if (isOver) return
      if (now - quickAt < LIVELY_FOR_MS && now - start < longest) timer = setTimeout(check, AGAIN_MS)
      else giveUp()
    })
  }
  return () => {
    isOver = true
    end()
    clearTimeout(timer)
  }
}

/** Ends this connection, and those that rest and were not heard of since: what took one of them has most likely taken all. */
function giveUp(asked: number, client: Client, open: Set<Client>): void {
  for (const one of open)
    if (one === client || (!one.isAsking && (one.heardAt ?? 0) < asked))
      one.connection.stream.destroy(failure('ETIMEDOUT'))
}

const heard = (client: Client) => (client.heardAt = performance.now())

const isFromServer = (error: unknown) => error instanceof Error && 'severity' in error

/** In the shape in which the adapter recognizes a lost connection, whatever the driver says of it. */
function asUnreachable(error: unknown): unknown {
  if (!(error instanceof Error) || isFromServer(error)) return error
  const { code = '' } = error as NodeJS.ErrnoException
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND') return failure('ECONNREFUSED')
  if (code === 'ETIMEDOUT' || /timeout/.test(error.message)) return failure('ETIMEDOUT')
  const isLost = /^(ECONN|EPIPE|EHOST|ENET)/.test(code) || /connect|terminat|closed/i.test(error.message)
  return isLost ? failure('ECONNRESET') : error
}

function failure(code: 'ECONNREFUSED' | 'ECONNRESET' | 'ETIMEDOUT'): Error {
  return Object.assign(new Error('The database does not answer.'), { code, syscall: 'read', errno: -1 })
}
