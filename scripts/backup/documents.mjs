import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setting } from '../roles.mjs'

export const FILES = 'documents'

/** Where documents lie: { name, content } of each, sealed as it is, from the data folder or the bucket. */
export async function* documents(directory) {
  const Bucket = setting('VICDAN_BUCKET')
  if (Bucket) return yield* inBucket(Bucket)
  for (const name of documentsIn(directory)) {
    const content = readIfThere(path.join(directory, FILES, name))
    if (content) yield { name, content }
  }
}

/** Names below the folder; whatever is uploaded after the snapshot of the rows does no harm. */
export function documentsIn(directory) {
  const folder = path.join(directory, FILES)
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}

/** Null for one that was removed meanwhile. */
function readIfThere(file) {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

async function* inBucket(Bucket) {
  const s3 = await import('@aws-sdk/client-s3')
  const endpoint = setting('VICDAN_BUCKET_ENDPOINT')
  const client = new s3.S3Client({
    region: setting('VICDAN_BUCKET_REGION') ?? 'us-east-1',
    ...(endpoint && { endpoint, forcePathStyle: true }),
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  for await (const { Contents = [] } of s3.paginateListObjectsV2({ client }, { Bucket }))
    for (const { Key: name } of Contents) {
      try {
        const { Body } = await client.send(new s3.GetObjectCommand({ Bucket, Key: name }))
        yield { name, content: Buffer.from(await Body.transformToByteArray()) }
      } catch (error) {
        if (!(error instanceof s3.NoSuchKey)) throw error
      }
    }
}
