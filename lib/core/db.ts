import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient, type Prisma } from '@/prisma/generated/client'
import type { Actor } from './actor'
import { env } from './env'

export type Tx = Prisma.TransactionClient

const kept = globalThis as { vicdanDb?: PrismaClient }

export const db = (kept.vicdanDb ??= connect())

/** Runs `work` in one transaction that carries the actor's id, for row-level security and for the audit. */
export function withActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.uid', ${actor.userId}, true)`
    return work(tx)
  })
}

function connect() {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: env.databaseUrl, max: 10 }),
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  })
}
