import 'server-only'
import { authorize } from '@/lib/access/permissions'
import type { Actor } from '@/lib/core/actor'
import { withActor } from '@/lib/core/db'
import { DEFAULTS } from '@/lib/core/defaults'
import { defaultLocale } from '@/lib/core/locale'
import { themeOf, type Theme } from '@/lib/core/theme'

/** What stands around every page. */
export async function getShell(actor: Actor): Promise<{ organisation: string; theme: Theme }> {
  authorize(actor, 'own.use')
  return withActor(actor, async (tx) => {
    const settings = await tx.settings.findUnique({ where: { id: 1 }, select: { organisation: true } })
    const user = await tx.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { theme: true } })
    return { organisation: settings?.organisation ?? 'Vicdan', theme: themeOf(user.theme) }
  })
}

/** Defaults of the installation; those of the schema where nobody has set any. */
export async function getSettings(actor: Actor) {
  authorize(actor, 'own.use')
  const settings = await withActor(actor, (tx) => tx.settings.findUnique({ where: { id: 1 } }))
  return (
    settings ?? {
      organisation: '',
      locales: [],
      defaultLocale,
      ...DEFAULTS,
      version: 1,
    }
  )
}
