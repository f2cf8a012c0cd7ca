import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import S3rver from '@20minutes/s3rver'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { bucket } from './bucket'
import { folder } from './folder'
import type { Storage } from './storage'

let directory: string
let server: S3rver
let port: number

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'vicdan-storage-'))
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'S3RVER')
  server = new S3rver({
    ...{
      port: 0,
      address: '127.0.0.1',
      silent: true,
      allowMismatchedSignatures: true,
      directory: path.join(directory, 'bucket'),
    },
    configureBuckets: [{ name: 'documents' }],
  })
  port = (await server.run()).port
})

afterAll(async () => {
  await server.close()
  vi.unstubAllEnvs()
  await rm(directory, { recursive: true, force: true })
})

const kinds: [string, () => Storage][] = [
  ['a folder', () => folder(path.join(directory, 'folder'))],
  [
    'a bucket',
    () => bucket({ name: 'documents', endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1' }),
  ],
]

const streamOf = (...pieces: (string | Error)[]) =>
  new ReadableStream<Uint8Array>({
    pull(to) {
      const piece = pieces.shift()
      if (piece === undefined) to.close()
      else if (piece instanceof Error) to.error(piece)
      else to.enqueue(Buffer.from(piece))
    },
  })

const textOf = async (content: ReadableStream<Uint8Array> | null) => content && new Response(content).text()

async function listed(storage: Storage, moment: Date) {
  const names: string[] = []
  for await (const name of storage.listBefore(moment)) names.push(name)
  return names.sort()
}

describe.each(kinds)('%s', (_kind, open) => {
  it('gives back what was put there, until it is removed', async () => {
    const storage = open()
    await storage.put('one', streamOf('sealed ', 'words'))
    expect(await textOf(await storage.get('one'))).toBe('sealed words')
    expect(await storage.get('another')).toBeNull()
    await storage.remove('one')
    await storage.remove('one')
    expect(await storage.get('one')).toBeNull()
  })

  it('keeps nothing of what broke off', async () => {
    const storage = open()
    await expect(storage.put('half', streamOf('sealed ', new Error('gone')))).rejects.toThrow('gone')
    expect(await storage.get('half')).toBeNull()
    expect(await listed(storage, new Date(Date.now() + 60_000))).toEqual([])
    expect((await readdir(tmpdir())).filter((name) => name.startsWith('vicdan-document-'))).toEqual([])
  })

  it('lists what is older than a moment', async () => {
    const storage = open()
    await storage.put('a', streamOf('1'))
    await storage.put('b', streamOf('2'))
    expect(await listed(storage, new Date(Date.now() - 60_000))).toEqual([])
    expect(await listed(storage, new Date(Date.now() + 60_000))).toEqual(['a', 'b'])
  })
})
