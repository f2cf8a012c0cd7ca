import type { Readable } from 'node:stream'
import { zipSync } from 'fflate'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { RefusedFile } from './cleaned.ts'
import { cleanInnerPicture } from './picture.ts'

const LARGEST_INSIDE = 64_000_000
const MOST_ENTRIES = 2_000
const SAFE_NAME = /^(?!.*\.\.)[\w[][\w\-. [\]/]{0,200}$/
const PICTURE = /^word\/media\/[^/]+\.(jpe?g|png|gif|tiff?|webp)$/i
const DRAWING = /^word\/media\/[^/]+\.(emf|wmf)$/i
const XML = /\.(xml|rels)$/i
const MACROS = /vba|macro|\.bin$/i
/** Beside the text: previews, templates' own data, lists of people. */
const LEFT_OUT =
  /^(docProps\/thumbnail|customXml\/|word\/people\.xml|word\/commentsIds|word\/commentsExtensible|word\/printerSettings)/i

const PROPERTIES: Record<string, string> = {
  'docProps/core.xml':
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  'docProps/app.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
  'docProps/custom.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
}

/** The text as it is; who wrote, changed and commented it, on whose machine, and what it would fetch from elsewhere is gone. */
export async function cleanDocx(bytes: Uint8Array): Promise<Uint8Array> {
  const clean: Record<string, Uint8Array> = {}
  for (const [name, content] of await unpack(bytes)) {
    if (MACROS.test(name)) throw new RefusedFile('macros')
    if (LEFT_OUT.test(name)) continue
    if (PROPERTIES[name] !== undefined) clean[name] = Buffer.from(PROPERTIES[name])
    else if (XML.test(name)) clean[name] = Buffer.from(bareXml(name, content.toString('utf8')))
    else if (PICTURE.test(name)) clean[name] = await cleanInnerPicture(content)
    else if (DRAWING.test(name) || /^word\/fonts\//.test(name)) clean[name] = content
    else throw new RefusedFile('embedded')
  }
  if (!clean['word/document.xml'] || !clean['[Content_Types].xml']) throw new RefusedFile('damaged')
  return zipSync(clean, { level: 6, mtime: new Date('1980-01-01T12:00:00') })
}

function bareXml(name: string, xml: string): string {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) throw new RefusedFile('damaged')
  if (/macroEnabled|vbaProject/.test(xml)) throw new RefusedFile('macros')
  if (name.endsWith('.rels')) return xml.replace(/<Relationship\b[^>]*>/g, keepLink)
  if (name === '[Content_Types].xml')
    return xml.replace(/<Override\b[^>]*PartName="\/([^"]*)"[^>]*>/g, (all, part: string) =>
      LEFT_OUT.test(part) ? '' : all,
    )
  return xml
    .replace(/<(w:rsids)\b[^>]*>[^]*?<\/\1>/g, '')
    .replace(/<w:(attachedTemplate|saveThroughXslt|mailMerge|docVars?)\b[^>]*\/>/g, '')
    .replace(/\s(w:rsid\w*|w1\d\w*:(?:paraId|textId|userId|providerId))="[^"]*"/g, '')
    .replace(/\b(w\d*\w*:(?:author|initials))="[^"]*"/g, '$1=""')
    .replace(/\bw:date="[^"]*"/g, 'w:date="1980-01-01T00:00:00Z"')
}

/** A link that a reader follows stays; what a program would fetch by itself, or what was left out, does not. */
function keepLink(link: string): string {
  if (/TargetMode="External"/.test(link)) {
    if (/\/hyperlink"/.test(link))
      return /Target="(https?|mailto):/.test(link) ? link : link.replace(/Target="[^"]*"/, 'Target="#"')
    if (/\/attachedTemplate"/.test(link)) return ''
    throw new RefusedFile('embedded')
  }
  return /\/(customXml|people|thumbnail|commentsIds|commentsExtensible|printerSettings|attachedTemplate)"/.test(
    link,
  )
    ? ''
    : link
}

async function unpack(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await openZip(bytes)
  if (zip.entryCount > MOST_ENTRIES) throw new RefusedFile('too-much-inside')
  const entries = new Map<string, Buffer>()
  let inside = 0
  for (let entry = await nextEntry(zip); entry; entry = await nextEntry(zip)) {
    const name = entry.fileName
    inside += entry.uncompressedSize
    if (inside > LARGEST_INSIDE) throw new RefusedFile('too-much-inside')
    if (entry.isEncrypted()) throw new RefusedFile('locked')
    if (name.endsWith('/')) continue
    if (!SAFE_NAME.test(name) || entries.has(name)) throw new RefusedFile('damaged')
    entries.set(name, await contentOf(zip, entry))
  }
  return entries
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true } as const
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), options, (error, zip) => {
      if (error) reject(error)
      else resolve(zip)
    })
  })
}

/** Null after the last one. */
function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    zip.removeAllListeners()
    zip.on('error', reject)
    zip.on('entry', resolve)
    zip.on('end', () => {
      resolve(null)
    })
    zip.readEntry()
  })
}

/** Breaks off where there is more than the entry says. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => {
      if (error) reject(error)
      else resolve(opened)
    })
  })
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}
