import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '@/prisma/generated/client'
import type { Actor } from './actor'
import { env } from './env'
import { ForbiddenError } from './errors'
import { log } from './log'
import { readNamesWith } from './names'
import { openPool } from './pool'
import { causeOf, isOfAdapter } from './reach'

export type Tx = Prisma.TransactionClient

const kept = globalThis as { vicdanDb?: PrismaClient }

export const db = (kept.vicdanDb ??= connect())

/**
 * Runs `work` in one transaction that carries the actor's id: without it row-level security shows nothing.
 * The names of users are read with the actor's keys.
 */
export async function withActor<T>(
  actor: Actor,
  work: (tx: Tx) => Promise<T>,
  options?: { timeout: number },
): Promise<T> {
  const client = db.$extends(
    readNamesWith((await actor.keys?.names()) ?? new Map()),
  ) as unknown as PrismaClient
  try {
    return await client.$transaction(async (tx) => {
      await tx.$executeRaw`select app_enter(${actor.userId}::uuid)`
      return work(tx)
    }, options)
  } catch (error) {
    if (!isRefusal(error)) throw withoutValues(error)
    log.warn(
      { code: ROW_LEVEL_SECURITY },
      'db: row-level security refused a write that the code had let pass',
    )
    throw new ForbiddenError()
  }
}

const ROW_LEVEL_SECURITY = '42501'

function isRefusal(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    causeOf(error).originalCode === ROW_LEVEL_SECURITY
  )
}

/** What is thrown is logged: what PostgreSQL says of a fault tells what was looked for or written, so only its code stays. */
function withoutValues(error: unknown): unknown {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    const cause = causeOf(error)
    error.meta = { driverAdapterError: { cause } }
    say(error, `${error.code} ${cause.originalCode ?? ''}`.trim())
  } else if (error instanceof Error && isOfAdapter(error)) {
    const cause = causeOf(error)
    say(error, `${cause.kind ?? ''} ${cause.originalCode ?? ''}`.trim())
    error.cause = cause
  } else if (error instanceof Prisma.PrismaClientUnknownRequestError) {
    say(error, 'The database answered with an error.')
  } else if (error instanceof Prisma.PrismaClientValidationError) {
    say(error, `A query is wrong in ${/argument `(\w+)`/.exec(error.message)?.[1] ?? 'some argument'}.`)
  }
  return error
}

/** The stack begins with the message. */
function say(error: Error, message: string): void {
  const calls = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  error.message = message
  error.stack = [`${error.name}: ${message}`, ...calls].join('\n')
  delete error.cause
}

function connect() {
  return new PrismaClient({
    adapter: new PrismaPg(openPool(env.databaseUrl), { disposeExternalPool: true }),
    // The usual one repeats the whole query, with what somebody searched by.
    errorFormat: 'minimal',
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  })
}
