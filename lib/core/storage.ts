import 'server-only'
import { bucket } from './bucket'
import { env } from './env'
import { folder } from './folder'

/** Where files lie that are too large for the database: encrypted by whoever puts them there, never changed. */
export type Storage = {
  /** All of it or nothing: what ends early leaves nothing behind. */
  put: (name: string, content: ReadableStream<Uint8Array>) => Promise<void>
  /** Null when there is none. */
  get: (name: string) => Promise<ReadableStream<Uint8Array> | null>
  /** One that is not there is no error. */
  remove: (name: string) => Promise<void>
  /** Everything that was put there before, pieces of what was broken off too. */
  listBefore: (moment: Date) => AsyncIterable<string>
}

export const storage = (): Storage => (env.bucket ? bucket(env.bucket) : folder(env.documentsFolder))
