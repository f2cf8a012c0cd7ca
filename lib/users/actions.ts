'use server'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { actorOrSignIn } from '@/lib/access/action'
import { keepPreferences } from '@/lib/access/entry'
import { safePath } from '@/lib/access/session'
import { themeOf } from '@/lib/core/theme'
import * as commands from './commands'

/** A button on every page, so it comes back to the same one. */
export async function setTheme(form: FormData): Promise<void> {
  const actor = await actorOrSignIn({})
  const theme = themeOf(form.get('theme')?.toString())
  await commands.changeTheme(actor, { theme })
  await keepPreferences({ theme })
  redirect(safePath((await headers()).get('x-vicdan-path')))
}
