import 'server-only'
import { db } from '@/lib/core/db'
import { log } from '@/lib/core/log'

/** The database answers, and the newest migration this build knows of has been applied to it. */
export async function isHealthy(): Promise<boolean> {
  try {
    const applied = await db.$queryRaw<unknown[]>`
      SELECT 1 FROM "_prisma_migrations"
      WHERE "migration_name" = ${process.env.LATEST_MIGRATION ?? ''} AND "finished_at" IS NOT NULL`
    return applied.length > 0
  } catch (error) {
    log.error({ code: (error as { code?: string }).code ?? 'unknown' }, 'health: the database did not answer')
    return false
  }
}
