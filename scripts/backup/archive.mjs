import { createReadStream, createWriteStream, mkdirSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Decrypter, Encrypter } from 'age-encryption'
import { extract, pack } from 'tar-stream'
import { Problem } from '../system.mjs'

const PIECE = 4 * 1024 * 1024

/**
 * Writes one file: a tar, compressed, encrypted to an age recipient. `fill` gets { add, addPieces }.
 * It stands under its name only when it is whole and on the disk.
 */
export async function writeArchive(file, recipient, fill) {
  const part = `${file}.part`
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  const tar = pack()
  const encrypter = new Encrypter()
  encrypter.addRecipient(recipient)
  const encrypted = await encrypter.encrypt(Readable.toWeb(tar.pipe(createGzip())))
  const written = pipeline(Readable.fromWeb(encrypted), createWriteStream(part, { mode: 0o600 }))
  try {
    await Promise.race([fill(entriesOf(tar)), written.then(() => undefined)])
    tar.finalize()
    await written
    await sync(part)
    await rename(part, file)
  } catch (error) {
    tar.destroy()
    await written.catch(() => {})
    await rm(part, { force: true })
    throw error
  }
}

/** Calls `take(name, stream)` for each entry in order; the stream must be read to its end. */
export async function readArchive(file, identity, take) {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  const sealed = Readable.toWeb(createReadStream(file))
  const plain = await decrypter.decrypt(sealed).catch((cause) => {
    throw new Problem(`${file} does not open with this key: it was made for another one, or it is damaged.`, {
      cause,
    })
  })
  const tar = extract()
  const read = pipeline(Readable.fromWeb(plain), createGunzip(), tar)
  read.catch((error) => tar.destroy(error))
  try {
    for await (const entry of tar) await take(entry.header.name, entry)
    await read
  } catch (cause) {
    throw cause instanceof Problem ? cause : new Problem(`${file} is damaged: ${cause.message}.`, { cause })
  }
}

function entriesOf(tar) {
  const add = (name, content) =>
    new Promise((resolve, reject) => {
      tar.entry({ name, mode: 0o600 }, content, (error) => (error ? reject(error) : resolve()))
    })
  /** For what is of unknown length: kept in pieces, each an entry. */
  const addPieces = async (name, fill) => {
    let kept = []
    let size = 0
    let count = 0
    const flush = async () => {
      await add(`${name}/${String(count).padStart(6, '0')}`, Buffer.concat(kept))
      count += 1
      kept = []
      size = 0
    }
    const result = await fill(async (piece) => {
      kept.push(piece)
      size += piece.length
      if (size >= PIECE) await flush()
    })
    if (size > 0) await flush()
    return result
  }
  return { add, addPieces }
}

async function sync(file) {
  const handle = await open(file, 'r+')
  await handle.sync().finally(() => handle.close())
}
