import sharp from 'sharp'
import { RefusedFile } from './cleaned.ts'

const LARGEST_PIXELS = 50_000_000
const THUMBNAIL_SIDE = 480

// One picture at a time, then the program ends.
sharp.cache(false)

/** Drawn anew from its points: place, time, camera and whatever else stood beside them is gone. */
export async function cleanPicture(bytes: Uint8Array, type: 'jpeg' | 'png' | 'webp') {
  const options = { limitInputPixels: LARGEST_PIXELS, failOn: 'error', sequentialRead: true } as const
  const { width, height, format, pages = 1 } = await sharp(bytes, options).metadata()
  if (format !== type) throw new RefusedFile('damaged')
  if (width * height > LARGEST_PIXELS) throw new RefusedFile('pixels')
  if (pages > 1) throw new RefusedFile('moving')
  const file = await sharp(bytes, options)
    .autoOrient()
    [type](type === 'png' ? {} : { quality: 88 })
    .toBuffer()
  const thumbnail = await sharp(file)
    .resize(THUMBNAIL_SIDE, THUMBNAIL_SIDE, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 72 })
    .toBuffer()
  return { file, thumbnail }
}

/** A picture within a document, of whatever kind sharp writes; the same kind comes back. */
export async function cleanInnerPicture(bytes: Uint8Array): Promise<Uint8Array> {
  const picture = sharp(bytes, { limitInputPixels: LARGEST_PIXELS, failOn: 'none', animated: true })
  const { format } = await picture.metadata()
  if (!['jpeg', 'png', 'webp', 'gif', 'tiff'].includes(format)) throw new RefusedFile('embedded')
  return picture.toFormat(format).toBuffer()
}
