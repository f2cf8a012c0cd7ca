import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'

const kept = globalThis as { vicdanOwnerDb?: PrismaClient }

/** The database as its owner sees it, past row-level security: for tests to make records and to look at what was written. */
export const db = (kept.vicdanOwnerDb ??= new PrismaClient({
  adapter: new PrismaPg({ connectionString: process.env.DATABASE_OWNER_URL, max: 5 }),
  transactionOptions: { maxWait: 5_000, timeout: 15_000 },
}))
