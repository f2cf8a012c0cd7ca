import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient, type Prisma } from '@/prisma/generated/client'
import type { Actor } from './actor'
import { env } from './env'

export type Tx = Prisma.TransactionClient

/** Everybody's database lies on a disk without moving parts; PostgreSQL still reckons with one that has them. */
const PLANNING = '-c random_page_cost=1.1'

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
    adapter: new PrismaPg({ connectionString: env.databaseUrl, max: 10, options: PLANNING }),
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  })
}
