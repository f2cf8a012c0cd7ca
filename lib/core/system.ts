import 'server-only'
import { db, type Tx } from './db'

/** Transactions that are past the wall now: a step within such a step goes on as it is. */
const passing = new WeakSet<Tx>()

/**
 * Work that nobody asked for, past row-level security: reference data, statuses that turn with the calendar, the demo cast.
 * Who may import this file is written in .dependency-cruiser.cjs.
 */
export function withSystem<T>(work: (tx: Tx) => Promise<T>, options?: { timeout: number }): Promise<T> {
  return db.$transaction((tx) => asSystem(tx, work), options)
}

/**
 * For the few steps of an actor's own work whose truth lies past their sight: what follows for a person's status, whether
 * there is a ruling already, a row that is theirs only once the next one is written, who may open a record.
 */
export async function asSystem<T>(tx: Tx, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (passing.has(tx)) return work(tx)
  await tx.$executeRaw`select app_pass(true)`
  passing.add(tx)
  try {
    return await work(tx)
  } finally {
    passing.delete(tx)
    // After a failed statement PostgreSQL takes no other one, and the transaction is lost with the setting.
    await tx.$executeRaw`select app_pass(false)`.catch(() => undefined)
  }
}
