import { describe, expect, it, vi } from 'vitest'
import { makeActor } from '@/prisma/factories'
import { db } from '@/prisma/owner-db'
import { ForbiddenError } from '@/lib/core/errors'
import { UnconfirmedError } from './recent'
import { roles } from './schema'

vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ origin: 'http://localhost:3000', host: 'localhost:3000' })),
  cookies: () => Promise.resolve({ get: () => undefined, getAll: () => [], has: () => false }),
}))
vi.mock('next-intl/server', () => ({
  getTranslations: () => Promise.resolve(Object.assign((key: string) => key, { has: () => true })),
}))
vi.mock('next-auth', () => ({ default: () => undefined, getServerSession: () => Promise.resolve(null) }))

type Module = Record<string, unknown>
type Work = (...given: unknown[]) => unknown

const dataModules = import.meta.glob<Module>('/lib/*/{queries,commands}.ts', { eager: true })
const actionModules = import.meta.glob<Module>('/lib/*/actions.ts', { eager: true })

/** Done by the system, at boot or from the command line: nobody can ask for it from outside. */
const system = [
  'reference/commands loadReferenceData',
  'detention/commands refreshDueStatuses',
  'documents/commands sweepDocuments',
  'people/commands compareNamesOnRecord',
  'people/commands refreshNameKeys',
  'export/commands resumeExports',
  'export/commands sweepExports',
  'export/commands workOnExport',
  'transfer/commands importList',
  'transfer/commands resumeImports',
  'transfer/commands workOnImport',
]

/** Forms for people who have not signed in yet, and signing out. */
const open = [
  'access/actions signIn',
  'access/actions signOut',
  'factors/actions enterWithCode',
  'factors/actions enterWithRecoveryCode',
  'factors/actions enrolWithCode',
  'factors/actions acknowledgeCodes',
  'users/actions joinByInvitation',
  'users/actions goOn',
  'users/actions takeFactorsLink',
  'users/actions takePasswordLink',
  'installation/actions setUpInstallation',
]

function functionsOf(modules: Record<string, Module>): [string, Work][] {
  return Object.entries(modules).flatMap(([path, module]) =>
    Object.entries(module)
      .filter((entry): entry is [string, Work] => typeof entry[1] === 'function')
      .map(([name, work]): [string, Work] => [
        `${path.replace('/lib/', '').replace('.ts', '')} ${name}`,
        work,
      ]),
  )
}

const firstParameter = (work: Work) => /^[^(]*\(\s*(\w*)/.exec(work.toString())?.[1] ?? ''

const isInner = (work: Work) => firstParameter(work) === 'tx'

describe('every query and command', () => {
  const all = functionsOf(dataModules).filter(([name, work]) => !isInner(work) && !system.includes(name))

  it('is found', () => {
    expect(all.length).toBeGreaterThan(100)
  })

  it.each(all)('%s asks who is asking, and refuses somebody without a role', async (_name, work) => {
    expect(firstParameter(work)).toMatch(/actor$/i)
    const nobody = await makeActor()
    const answer = await Promise.resolve()
      .then(() => work(nobody, {}, {}, {}))
      .then(
        () => 'answered',
        (error: unknown) => error,
      )
    expect(answer).toBeInstanceOf(ForbiddenError)
  })
})

describe('every action', () => {
  const all = functionsOf(actionModules).filter(([name]) => !open.includes(name))

  it('is found', () => {
    expect(all.length).toBeGreaterThan(50)
  })

  it.each(all)(
    '%s sends somebody who is not signed in to the sign-in page, and writes nothing',
    async (_name, work) => {
      const before = await db.auditEvent.count()
      const form = new FormData()
      form.set('id', crypto.randomUUID())
      const isButton = work.length === 1
      const answer = await Promise.resolve()
        .then(() => (isButton ? work(form) : work({ status: 'new', values: {}, errors: [] }, form)))
        .then(
          () => 'answered',
          (error: unknown) => error,
        )
      expect(answer).toMatchObject({
        digest: expect.stringMatching(/^NEXT_REDIRECT;\w+;\/sign-in/) as string,
      })
      expect(await db.auditEvent.count()).toBe(before)
    },
  )
})

describe('every open action', () => {
  const all = functionsOf(actionModules).filter(([name]) => open.includes(name))

  it('is found', () => {
    expect(all.map(([name]) => name).sort()).toEqual([...open].sort())
  })

  it.each(all.filter(([name]) => name !== 'access/actions signOut'))(
    '%s gives nothing to somebody without a link, a password or an attempt',
    async (_name, work) => {
      const before = await db.auditEvent.count()
      const form = new FormData()
      for (const name of ['token', 'name', 'password', 'passwordAgain', 'oneTimeCode', 'recoveryCode'])
        form.set(name, 'x'.repeat(20))
      const answer = await work({ status: 'new', values: {}, errors: [] }, form)
      expect(answer).toMatchObject({ status: 'refused' })
      expect(await db.auditEvent.count()).toBe(before)
      expect(await db.signInAttempt.count()).toBe(0)
    },
  )
})

describe('what cannot be undone, and what changes who may do what', () => {
  const asksAgain =
    /commands (remove\w+|giveRole|takeRole|inviteUser|changePassword|makeLink|unfreezeUser|beginFactor|renewRecoveryCodes)$|cases\/queries readNotes?$/
  const all = functionsOf(dataModules).filter(([name]) => asksAgain.test(name))

  it('is found', () => {
    expect(all.length).toBeGreaterThan(22)
  })

  it.each(all)('%s asks for a factor given in the last minutes', async (_name, work) => {
    const actor = { ...(await makeActor(...roles)), confirmedAt: new Date(Date.now() - 301_000) }
    await expect(Promise.resolve().then(() => work(actor, { kind: 'petition' }))).rejects.toThrow(
      UnconfirmedError,
    )
  })
})
