import 'server-only'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

type Bytes = ReadableStream<Uint8Array>

/** A folder of this machine. */
export function folder(directory: string) {
  const at = (name: string) => path.join(directory, path.basename(name))
  return {
    put: async (name: string, content: Bytes) => {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const part = `${at(name)}.part`
      try {
        await pipeline(Readable.fromWeb(content as never), createWriteStream(part, { mode: 0o600 }))
        await flush(part)
        await rename(part, at(name))
        await flush(directory)
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
    },
    get: async (name: string): Promise<Bytes | null> => {
      const isThere = await stat(at(name)).catch(() => null)
      return isThere && (Readable.toWeb(createReadStream(at(name))) as Bytes)
    },
    remove: (name: string) => rm(at(name), { force: true }),
    listBefore: async function* (moment: Date) {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      for await (const { name } of await opendir(directory)) {
        const found = await stat(at(name)).catch(() => null)
        if (found?.isFile() && found.mtime < moment) yield name
      }
    },
  }
}

/** A name that is on the disk stays there when the power goes. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
