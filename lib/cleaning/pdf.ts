import { inflateSync } from 'node:zlib'
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { RefusedFile } from './cleaned.ts'
import { bareJpeg } from './jpeg.ts'

const LARGEST_INSIDE = 64_000_000
const MOST_PAGES = 2_000
const END_WITHIN = 2_048

/** Tells of a maker, or does something when the document is opened. */
const TELLING = [
  ...['Metadata', 'PieceInfo', 'LastModified', 'CreationDate', 'M', 'T', 'RC', 'Subj', 'NM'],
  ...['AA', 'OpenAction', 'JS', 'EF', 'FS', 'AF', 'RichMediaContent', 'RichMediaSettings', 'Sound', 'Movie'],
  ...['PA', 'OnInstantiate', 'OPI', 'Ref', 'Thumb', 'Alternates', 'PrintScaling'],
].map((name) => PDFName.of(name))
const ACTION = PDFName.of('A')
const SIGNATURE = PDFName.of('Sig')
/** Notes that hold files or programs. */
const HOLDING = ['FileAttachment', 'RichMedia', '3D', 'Screen', 'Movie', 'Sound'].map((name) =>
  PDFName.of(name),
)
const FILTER = PDFName.of('Filter')
const JPEG = PDFName.of('DCTDecode')
const JPEG_2000 = PDFName.of('JPXDecode')
const FLATE = PDFName.of('FlateDecode')

/**
 * Its pages in a new document: what hangs on the document (its author, history, attachments, scripts) stays behind, and so
 * does what pages, notes and pictures say of theirs. Forms look as they were filled in, and are filled in no more.
 */
export async function cleanPdf(bytes: Uint8Array): Promise<Uint8Array> {
  refuseBombs(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  const source = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true })
  if (source.isEncrypted) throw new RefusedFile('locked')
  const indices = source.getPageIndices()
  if (indices.length === 0) throw new RefusedFile('damaged')
  if (indices.length > MOST_PAGES) throw new RefusedFile('too-much-inside')
  // Before copying: what nothing refers to any more is not copied.
  for (const [, object] of source.context.enumerateIndirectObjects()) strip(object)
  const clean = await PDFDocument.create({ updateMetadata: false })
  for (const page of await clean.copyPages(source, indices)) clean.addPage(page)
  const { context } = clean
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const bare = object instanceof PDFRawStream && bareStream(object)
    if (bare) context.assign(ref, bare)
  }
  return clean.save({ updateFieldAppearances: false })
}

function strip(object: PDFObject): void {
  if (object instanceof PDFStream) strip(object.dict)
  else if (object instanceof PDFArray) object.asArray().forEach(strip)
  else if (object instanceof PDFDict) {
    for (const name of TELLING) object.delete(name)
    const [type, field, kind] = ['Type', 'FT', 'Subtype'].map((name) => object.lookup(PDFName.of(name)))
    // A signature names who signed, with what and where.
    if (type === SIGNATURE) for (const name of object.keys()) object.delete(name)
    if (field === SIGNATURE) for (const name of ['V', 'Lock', 'SV']) object.delete(PDFName.of(name))
    if (object.has(PDFName.of('Rect')) && kind && HOLDING.some((one) => one === kind))
      throw new RefusedFile('embedded')
    const action = object.lookup(ACTION)
    if (action instanceof PDFDict && (!isHarmless(action) || action.has(PDFName.of('Next'))))
      object.delete(ACTION)
    object.values().forEach(strip)
  }
}

/** A page of this document, or an address that the reader sees before it is opened. */
function isHarmless(action: PDFDict): boolean {
  const does = action.lookup(PDFName.of('S'))
  if (does === PDFName.of('GoTo')) return true
  const address = action.lookup(PDFName.of('URI'))
  const isText = address instanceof PDFString || address instanceof PDFHexString
  return does === PDFName.of('URI') && isText && /^(https?|mailto):/i.test(address.decodeText())
}

/** A photograph within a page keeps its own notes; null for any other stream. */
function bareStream({ dict, contents }: PDFRawStream): PDFRawStream | null {
  const filter = dict.lookup(FILTER)
  const filters = filter instanceof PDFArray ? filter.asArray().map((_, at) => filter.lookup(at)) : [filter]
  if (dict.has(PDFName.of('F'))) throw new RefusedFile('embedded')
  // It has boxes for anything, and nothing here that draws it anew.
  if (filters.includes(JPEG_2000)) throw new RefusedFile('embedded')
  if (filters.at(-1) !== JPEG) return null
  const isPacked = filters.length === 2 && filters[0] === FLATE
  if (filters.length > 1 && !isPacked) throw new RefusedFile('embedded')
  const bare = bareJpeg(isPacked ? inflate(Buffer.from(contents)) : contents)
  if (!bare) throw new RefusedFile('damaged')
  dict.set(FILTER, JPEG)
  dict.delete(PDFName.of('DecodeParms'))
  return PDFRawStream.of(dict, bare)
}

/** What is unpacked to read the document at all is unpacked here first, with a limit. */
function refuseBombs(bytes: Buffer): void {
  const text = bytes.toString('latin1')
  // Without objects or an end it would be searched through byte by byte.
  const isWhole = text.startsWith('%PDF-') && text.slice(-END_WITHIN).includes('%%EOF')
  if (!isWhole || !/\d\s+\d+\s+obj\b/.test(text)) throw new RefusedFile('damaged')
  let inside = 0
  for (const { index, 0: found } of text.matchAll(/\/Type\s*\/(?:ObjStm|XRef)\b[^]{0,2000}?stream\r?\n/g))
    inside += sizeOf(bytes.subarray(index + found.length), LARGEST_INSIDE - inside)
}

function sizeOf(packed: Buffer, most: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(most, 1), finishFlush: 2 }).length
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE')
      throw new RefusedFile('too-much-inside')
    return 0
  }
}

function inflate(packed: Buffer): Uint8Array {
  try {
    return inflateSync(packed, { maxOutputLength: LARGEST_INSIDE })
  } catch {
    throw new RefusedFile('damaged')
  }
}
