import 'server-only'
import { log } from '@/lib/core/log'

const HOUR_MS = 3_600_000

type Work = () => Promise<unknown>

/** From an hour on, as long as the process lives. */
export function everyHour(works: Work[]): void {
  setInterval(() => void attemptAll(works), HOUR_MS).unref()
}

/** One that fails keeps no other one back. */
export async function attemptAll(works: Work[]): Promise<void> {
  for (const work of works)
    try {
      await work()
    } catch (error) {
      const { code = 'unknown' } = error as { code?: string }
      log.error({ code, work: work.name }, 'boot: what is done every hour failed')
    }
}
