import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { everythingIn } from '@/scripts/prove/files.mjs'
import { hostileFiles, MAKER, tellingFiles } from '@/scripts/prove/samples.mjs'
import { clean } from './clean'
import { bareJpeg } from './jpeg'

const telling = await tellingFiles(1)
const hostile = await hostileFiles()

describe('a file that tells of its maker', () => {
  it.each(telling)('%s does so no more', async (name, bytes) => {
    expect(everythingIn(bytes)).toContain(MAKER)
    const { file, thumbnail, type } = await clean(bytes, name)
    expect(name.replace('jpg', 'jpeg').endsWith(type)).toBe(true)
    for (const part of [file, ...(thumbnail ? [thumbnail] : [])]) {
      expect(everythingIn(part)).not.toContain(MAKER)
      expect(everythingIn(part)).not.toMatch(/Exif\0\0|GPSLatitude|JavaScript/)
    }
    expect((await clean(file, name)).type).toBe(type)
  })
})

describe('a file made to do harm', () => {
  it.each(hostile)('%s is not taken', async (name, bytes) => {
    await expect(clean(bytes, name)).rejects.toMatchObject({ reason: expect.any(String) as string })
  })
})

it('a plain text is kept as it is', async () => {
  const text = Buffer.from('Сүргүнлик, 18 May 1944\n')
  expect(await clean(text, 'note.txt')).toMatchObject({ type: 'txt', file: text })
})

it('a photograph lies as it was held', async () => {
  const lying = await sharp({ create: { width: 60, height: 40, channels: 3, background: 'teal' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const { file } = await clean(lying, 'a.jpg')
  expect(await sharp(file).metadata()).toMatchObject({ width: 40, height: 60 })
})

it('a bare JPEG has the same points', async () => {
  const jpeg = telling.find(([name]) => name.endsWith('.jpg'))?.[1] ?? Buffer.alloc(0)
  const bare = bareJpeg(jpeg) ?? Buffer.alloc(0)
  expect(everythingIn(bare)).not.toContain(MAKER)
  const points = (of: Uint8Array) => sharp(of).raw().toBuffer()
  expect(await points(bare)).toEqual(await points(jpeg))
  expect(bareJpeg(jpeg.subarray(0, 500))).toBeNull()
})
