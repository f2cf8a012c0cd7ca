import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { Prisma, PrismaClient } from '@/prisma/generated/client'
import type { Actor } from './actor'
import { env } from './env'
import { ForbiddenError } from './errors'
import { log } from './log'
import { readNamesWith } from './names'

export type Tx = Prisma.TransactionClient

/** Everybody's database lies on a disk without moving parts; PostgreSQL still reckons with one that has them. */
const PLANNING = '-c random_page_cost=1.1'

const kept = globalThis as { vicdanDb?: PrismaClient }

export const db = (kept.vicdanDb ??= connect())

/**
 * Runs `work` in one transaction that carries the actor's id: without it row-level security shows nothing.
 * The names of users are read with the actor's keys.
 */
export async function withActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = db.$extends(
    readNamesWith((await actor.keys?.names()) ?? new Map()),
  ) as unknown as PrismaClient
  try {
    return await client.$transaction(async (tx) => {
      await tx.$executeRaw`select app_enter(${actor.userId}::uuid)`
      return work(tx)
    })
  } catch (error) {
    if (!isRefusal(error)) throw error
    log.warn(
      { code: ROW_LEVEL_SECURITY },
      'db: row-level security refused a write that the code had let pass',
    )
    throw new ForbiddenError()
  }
}

const ROW_LEVEL_SECURITY = '42501'

function isRefusal(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false
  const { driverAdapterError } = (error.meta ?? {}) as {
    driverAdapterError?: { cause?: { originalCode?: string } }
  }
  return driverAdapterError?.cause?.originalCode === ROW_LEVEL_SECURITY
}

function connect() {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: env.databaseUrl, max: 10, options: PLANNING }),
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  })
}
