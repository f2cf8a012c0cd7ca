import { readdirSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import { makeActor } from '@/prisma/factories'
import { UnconfirmedError } from '@/lib/access/recent'
import { ConflictError, ForbiddenError } from '@/lib/core/errors'
import { changeInstallation } from './commands'
import { isHealthy } from './health'
import { getSettings, getShell } from './queries'
import { installationSchema } from './schema'

const input = (version: number, organisation: string) =>
  installationSchema.parse({
    version,
    organisation,
    locales: ['uk'],
    defaultCurrency: 'EUR',
    timeZone: 'Europe/Warsaw',
    leaveUrl: 'https://www.wikipedia.org/',
  })

it('changes the settings of the organisation, not over a newer version, and by an administrator only', async () => {
  const administrator = await makeActor('administrator')
  expect(await getShell(administrator)).toEqual({ organisation: 'Vicdan', theme: 'system' })
  await changeInstallation(administrator, input(1, 'Helpers'))
  await changeInstallation(administrator, input(1, 'Helpers of Prisoners'))
  expect(await getSettings(await makeActor('volunteer'))).toMatchObject({
    organisation: 'Helpers of Prisoners',
    defaultCurrency: 'EUR',
    version: 2,
  })
  await expect(changeInstallation(administrator, input(1, 'Others'))).rejects.toThrow(ConflictError)
  await expect(changeInstallation(await makeActor('coordinator'), input(2, 'Others'))).rejects.toThrow(
    ForbiddenError,
  )
})

it('asks for a factor before anything of it is changed', async () => {
  const stale = { ...(await makeActor('administrator')), confirmedAt: null }
  await expect(changeInstallation(stale, input(2, 'Taken over'))).rejects.toThrow(UnconfirmedError)
  expect((await getShell(stale)).organisation).not.toBe('Taken over')
})

it('is healthy when the newest migration is in', async () => {
  const newest = readdirSync('prisma/migrations')
    .filter((name) => /^\d/.test(name))
    .sort()
    .at(-1)
  vi.stubEnv('LATEST_MIGRATION', newest)
  expect(await isHealthy()).toBe(true)
  vi.stubEnv('LATEST_MIGRATION', '99991231000000_not_there_yet')
  expect(await isHealthy()).toBe(false)
})
