import 'server-only'
import { setTimeout } from 'node:timers/promises'
import { allowFor } from '@/lib/core/answer'
import { db } from '@/lib/core/db'
import { RuleError } from '@/lib/core/errors'
import { log } from '@/lib/core/log'
import { keyedHash } from './token'

const FREE_ATTEMPTS = 4
const ACCOUNT_LONGEST_S = 5
const ADDRESS_LONGEST_S = 30
const CODE_LONGEST_S = 30
const FORGOTTEN_AFTER_MINUTES = 15

/**
 * Slows guessing without ever locking anybody out. Each attempt takes the next free moment of its account
 * and of its address; the gaps grow with the failures. An account waits at most ACCOUNT_LONGEST_S.
 * @throws RuleError when the address would have to wait longer than ADDRESS_LONGEST_S.
 */
export async function waitForTurn(name: string, address: string): Promise<void> {
  const [account, network] = await Promise.all([
    takeTurn(keyedHash(`account:${name}`), ACCOUNT_LONGEST_S),
    takeTurn(keyedHash(`address:${address}`), ADDRESS_LONGEST_S),
  ])
  refuseLongWait(network)
  await wait(Math.max(Math.min(account, ACCOUNT_LONGEST_S), network) * 1000)
}

/**
 * The same for the six digits of an authenticator app. There are so few of them that a flood from many addresses would hit:
 * a turn too far off is refused instead of let through early. That locks nobody out, since passkeys and recovery codes,
 * which cannot be guessed, wait for no such turn.
 */
export async function waitForCode(userId: string, address: string): Promise<void> {
  const account = await takeTurn(keyedHash(`account:${codeTurn(userId)}`), CODE_LONGEST_S)
  const network = await takeTurn(keyedHash(`address:${address}`), ADDRESS_LONGEST_S)
  refuseLongWait(Math.max(account, network), CODE_LONGEST_S)
  await wait(Math.max(account, network) * 1000)
}

async function wait(ms: number): Promise<void> {
  await setTimeout(ms)
  allowFor(ms)
}

export const codeTurn = (userId: string) => `code:${userId}`

function refuseLongWait(seconds: number, longest = ADDRESS_LONGEST_S): void {
  if (seconds <= longest) return
  log.warn({ seconds: Math.ceil(seconds) }, 'guessing: too many at once')
  throw new RuleError('access.errors.wait', undefined, { seconds: Math.ceil(seconds) })
}

/** A right password clears its account, and takes its own attempt off the address that many may share. */
export async function forgetFailures(name: string, address: string): Promise<void> {
  await db.signInFailure.deleteMany({ where: { key: keyedHash(`account:${name}`) } })
  await db.signInFailure.updateMany({
    where: { key: keyedHash(`address:${address}`), failures: { gt: 0 } },
    data: { failures: { decrement: 1 } },
  })
}

/**
 * Counts one attempt and returns the seconds until its turn. Time that has passed since the last turn counts,
 * and a flood moves the next turn no further than twice the longest wait, so that it passes with the flood.
 */
async function takeTurn(key: string, longest: number): Promise<number> {
  const [turn] = await db.$queryRaw<{ seconds: number }[]>`
    INSERT INTO "SignInFailure" AS f ("key", "failures", "lastAt") VALUES (${key}, 1, now())
    ON CONFLICT ("key") DO UPDATE SET
      "failures" = CASE WHEN f."lastAt" < now() - make_interval(mins => ${FORGOTTEN_AFTER_MINUTES}) THEN 1 ELSE f."failures" + 1 END,
      "lastAt" = CASE
        WHEN f."failures" < ${FREE_ATTEMPTS} OR f."lastAt" < now() - make_interval(mins => ${FORGOTTEN_AFTER_MINUTES})
          THEN greatest(now(), f."lastAt")
        ELSE least(
          now() + make_interval(secs => 2 * ${longest}::float8),
          greatest(now(), f."lastAt" + make_interval(secs => least(${longest}::float8, 0.25 * power(2, least(f."failures" - ${FREE_ATTEMPTS}, 20))))))
        END
    RETURNING greatest(0, extract(epoch FROM "lastAt" - now()))::float8 AS seconds`
  return turn?.seconds ?? 0
}
