import { afterAll, expect, it, vi } from 'vitest'
import { makeActor } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { restFromWork } from '@/lib/core/jobs'
import { loadReferenceData } from '@/lib/reference/commands'
import { addImport, setImportColumns } from '@/lib/transfer/commands'
import { beginWork } from './work'

afterAll(restFromWork)

it('asks every hour for what the queue has forgotten', async () => {
  await loadReferenceData()
  const actor = await makeActor('coordinator')
  const form = new FormData()
  form.append('file', new Blob(['name\nSeyran Saliyev\n']), 'list.csv')
  const { id } = await addImport(actor, new Request('http://localhost', { method: 'POST', body: form }))
  const columns = ['name'] as never[]
  await setImportColumns(actor, { id, version: 1, columns, visibility: 'open', profile: null })
  const { jobKey } = await db.importBatch.findUniqueOrThrow({ where: { id } })
  const isChecked = () =>
    vi.waitFor(
      async () => {
        expect(await db.importBatch.findUnique({ where: { id } })).toMatchObject({ state: 'checked' })
      },
      { timeout: 8_000, interval: 100 },
    )

  const timers = vi.spyOn(globalThis, 'setInterval')
  await beginWork()
  const hourly = timers.mock.calls.filter(([, ms]) => ms === 3_600_000).map(([work]) => work)
  timers.mockRestore()
  await isChecked()
  // As after so many failures that its job was dropped.
  await db.importBatch.update({ where: { id }, data: { state: 'checking', jobKey } })
  for (const work of hourly) work()
  await isChecked()
})
