import 'server-only'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { BucketSettings } from './env'

type Bytes = ReadableStream<Uint8Array>

/** An S3 bucket, of Amazon's or anybody's. The keys stand where the AWS tools look for them. */
export function bucket({ name: Bucket, endpoint, region }: BucketSettings) {
  const connect = async () => {
    const s3 = await import('@aws-sdk/client-s3')
    const client = new s3.S3Client({
      region,
      ...(endpoint && { endpoint, forcePathStyle: true }),
      // Checksums at the end of a body are Amazon's own.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    })
    return { s3, client }
  }
  return {
    // A bucket wants to know how long the body is; so it waits, encrypted, on this disk.
    put: async (Key: string, content: Bytes) => {
      const waiting = await mkdtemp(path.join(tmpdir(), 'vicdan-document-'))
      try {
        const file = path.join(waiting, 'sealed')
        await pipeline(Readable.fromWeb(content as never), createWriteStream(file, { mode: 0o600 }))
        const { s3, client } = await connect()
        const { size } = await stat(file)
        await client.send(
          new s3.PutObjectCommand({ Bucket, Key, Body: createReadStream(file), ContentLength: size }),
        )
      } finally {
        await rm(waiting, { recursive: true, force: true })
      }
    },
    get: async (Key: string): Promise<Bytes | null> => {
      const { s3, client } = await connect()
      try {
        const { Body } = await client.send(new s3.GetObjectCommand({ Bucket, Key }))
        return (Body?.transformToWebStream() as Bytes | undefined) ?? null
      } catch (error) {
        if (error instanceof s3.NoSuchKey) return null
        throw error
      }
    },
    remove: async (Key: string) => {
      const { s3, client } = await connect()
      await client.send(new s3.DeleteObjectCommand({ Bucket, Key }))
    },
    listBefore: async function* (moment: Date) {
      const { s3, client } = await connect()
      for await (const { Contents } of s3.paginateListObjectsV2({ client }, { Bucket }))
        for (const { Key, LastModified } of Contents ?? [])
          if (Key && LastModified && LastModified < moment) yield Key
    },
  }
}
