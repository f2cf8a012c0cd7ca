'use server'
import { action, openAction } from '@/lib/access/action'
import * as commands from './commands'
import { installationSchema, setUpSchema } from './schema'
import { setUp } from './set-up'

export const setUpInstallation = openAction(setUpSchema, setUp, () => '/enrol')
export const changeInstallation = action(
  installationSchema,
  commands.changeInstallation,
  () => '/settings/organisation?saved=1',
)
