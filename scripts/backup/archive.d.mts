import type { Readable } from 'node:stream'

export function readArchive(
  file: string,
  identity: string,
  take: (name: string, entry: Readable) => Promise<void>,
): Promise<void>
