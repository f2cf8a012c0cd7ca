import 'server-only'
import { authorize } from '@/lib/access/permissions'
import { requireRecent } from '@/lib/access/recent'
import { refuseStale } from '@/lib/access/stale'
import { record } from '@/lib/audit/commands'
import type { Actor } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import { toFormValues } from '@/lib/core/form'
import type { InstallationInput } from './schema'

/** Not a record of anybody: the audit names the one row of settings by this id. */
const SUBJECT = { type: 'installation', id: '00000000-0000-0000-0000-000000000001' }

export async function changeInstallation(actor: Actor, input: InstallationInput): Promise<void> {
  authorize(actor, 'users.manage')
  requireRecent(actor)
  const { version, ...data } = input
  await withActor(actor, async (tx) => {
    const saved = await tx.settings.updateMany({
      where: { id: 1, version },
      data: { ...data, version: { increment: 1 } },
    })
    if (saved.count === 0) {
      const current = await tx.settings.findUnique({ where: { id: 1 } })
      if (current) await refuseStale(tx, actor, SUBJECT.id, toFormValues(current))
      const [defaultLocale = 'en'] = data.locales
      await tx.settings.create({ data: { ...data, defaultLocale } })
    }
    await record(tx, actor, 'installation.changed', SUBJECT)
  })
}
