import 'server-only'
import { hashToken, newToken } from '@/lib/access/token'
import { DAY_MS } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { refreshDueStatuses } from '@/lib/detention/commands'
import { sweepDocuments } from '@/lib/documents/commands'
import { resealTotps } from '@/lib/factors/totp'
import { sweepExports } from '@/lib/export/commands'
import { refreshNameKeys } from '@/lib/people/commands'
import { loadReferenceData } from '@/lib/reference/commands'
import { attemptAll, everyHour } from './hourly'
import { beginWork } from './work'

const NEVER = new Date('9999-12-31T00:00:00Z')

/** Once per start of the server. The one line on the screen is the way into an empty installation. */
export async function boot(): Promise<void> {
  await refuseOpenWall()
  await loadReferenceData()
  await resealTotps(db)
  await refreshNameKeys()
  // Unless a process of its own does it (npm run worker).
  if (!env.hasWorker) await beginWork()
  await attemptAll(upkeep)
  everyHour(upkeep)
  const link = await setUpLink()
  if (link) process.stdout.write(`\nThis installation is not set up yet. Do it here, once: ${link}\n`)
}

/** A new link withdraws the older ones; null when there is a user already who can sign in. */
export async function setUpLink(): Promise<string | null> {
  const token = newToken()
  if ((await db.user.count()) > 0) return unfinishedLink(token)
  await db.$transaction([
    db.invitation.updateMany({
      where: { isSetUp: true, usedAt: null, withdrawnAt: null },
      data: { withdrawnAt: new Date() },
    }),
    db.invitation.create({
      data: { tokenHash: hashToken(token), isSetUp: true, roles: ['administrator'], expiresAt: NEVER },
    }),
  ])
  return `${env.url}/set-up/${token}`
}

/** Superusers, and whoever owns the tables, would be shown everything. */
async function refuseOpenWall(): Promise<void> {
  const [role] = await db.$queryRaw<{ name: string; isFree: boolean }[]>`
    SELECT current_user::text AS name, r.rolsuper OR r.rolbypassrls OR pg_has_role(c.relowner, 'MEMBER') AS "isFree"
    FROM pg_roles r, pg_class c WHERE r.rolname = current_user AND c.oid = '"Person"'::regclass`
  if (!role?.isFree) return
  process.stderr.write(
    `\nDATABASE_URL signs in as "${role.name}", whom row-level security does not hold back: give the application the role vicdan_app, and the owner to DATABASE_OWNER_URL.\n`,
  )
  process.exit(1)
}

/** The first administrator, who chose a password and then lost the page that enrols a factor, has nobody else to ask. */
async function unfinishedLink(token: string): Promise<string | null> {
  const { usedById: userId } =
    (await db.invitation.findFirst({
      where: { isSetUp: true, usedBy: { removedAt: null, totp: null, passkeys: { none: {} } } },
    })) ?? {}
  if (!userId) return null
  const expiresAt = new Date(Date.now() + DAY_MS)
  await db.accountLink.create({ data: { tokenHash: hashToken(token), userId, kind: 'factors', expiresAt } })
  return `${env.url}/new-factors/${token}`
}

/** Statuses turn with the calendar, and a day begins at another hour in each zone; files are swept up a day after their upload broke off. */
const upkeep = [refreshDueStatuses, sweepDocuments, sweepExports]
