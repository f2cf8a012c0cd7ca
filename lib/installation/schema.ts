import * as z from 'zod'
import { isZone } from '@/lib/core/dates'
import { checkbox, choice, currencies, text, version } from '@/lib/core/fields'
import { locales } from '@/lib/core/locale'
import { samePassword, newUserFields } from '@/lib/users/schema'

export const starts = ['empty', 'demo'] as const

const settingsFields = {
  organisation: text('installation.errors.organisation', 120),
  locales: z
    .array(choice(locales), { error: 'installation.errors.locales' })
    .min(1, 'installation.errors.locales'),
  defaultCurrency: choice(currencies),
  leaveUrl: z
    .url({ protocol: /^https$/, hostname: z.regexes.domain, error: 'installation.errors.leaveUrl' })
    .max(300, 'form.too-long'),
  timeZone: z.string({ error: 'form.choose' }).refine(isZone, 'form.choose'),
}

export const setUpSchema = z
  .object({
    token: z.string().max(100),
    ...settingsFields,
    ...newUserFields,
    isCoordinator: checkbox(),
    start: choice(starts),
  })
  .refine(...samePassword)
export type SetUpInput = z.output<typeof setUpSchema>

export const installationSchema = z.object({ version: version(), ...settingsFields })
export type InstallationInput = z.output<typeof installationSchema>
