import 'server-only'
import pg from 'pg'
import { startQuestion } from './answer'

/** Everybody's database lies on a disk without moving parts; PostgreSQL still reckons with one that has them. */
const PLANNING = '-c random_page_cost=1.1'
/** What a connection that is gone had begun is undone before anybody has to wait for it; nothing runs on for nobody. */
const ABANDONED = '-c idle_in_transaction_session_timeout=5s -c statement_timeout=60s'
const CONNECTING_MS = 3_000

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
    const { timeLeft, end } = startQuestion()
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<'late'>((resolve) => (timer = setTimeout(resolve, timeLeft, 'late')))
    const first = await Promise.race([coming, late])
      .catch((error: unknown) => {
        throw asUnreachable(error)
      })
      .finally(() => {
        end()
        clearTimeout(timer)
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
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  client.query = ((...args: unknown[]) => {
    const asked = performance.now()
    const { timeLeft, end } = startQuestion()
    const timer = setTimeout(() => {
      // What came in while this process was busy is read first.
      setImmediate(() => {
        if (!isAnswered) giveUp(asked, client, open)
      })
    }, timeLeft)
    let isAnswered = false
    client.isAsking = true
    const answered = (error?: unknown) => {
      isAnswered = true
      client.isAsking = false
      end()
      clearTimeout(timer)
      if (!error || isFromServer(error)) heard(client)
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
