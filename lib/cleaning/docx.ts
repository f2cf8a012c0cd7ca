import type { Readable } from 'node:stream'
import { zipSync } from 'fflate'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { RefusedFile } from './cleaned.ts'
import { cleanInnerPicture } from './picture.ts'
import { bareXml, localName, type Attributes, type Rules } from './xml.ts'

const LARGEST_INSIDE = 64_000_000
const MOST_ENTRIES = 2_000
const SAFE_NAME = /^(?!.*\.\.)[\w[][\w\-. [\]/]{0,200}$/
/** What a text is made of. Anything else holds other files, programs, or what cannot be looked into. */
const PARTS =
  /^(\[Content_Types\]\.xml|_rels\/\.rels|word\/(_rels\/)?(document|styles|stylesWithEffects|settings|webSettings|numbering|fontTable|comments|footnotes|endnotes|header\d*|footer\d*)\.xml(\.rels)?|word\/theme\/(_rels\/)?theme\d*\.xml(\.rels)?|word\/glossary\/(_rels\/)?(document|styles|settings|webSettings|numbering|fontTable)\.xml(\.rels)?)$/
const PICTURE = /^word\/media\/[^/]+\.(jpe?g|png|gif|tiff?|webp)$/i
const MACROS = /vba|macro|activeX/i
/** Beside the text: previews, data of templates, lists of people, settings of printers, fonts. */
const LEFT_OUT =
  /^(docProps\/thumbnail|docMetadata\/|customXml\/|word\/(people\.xml|comments(Ids|Extensible|Extended)\.xml|printerSettings|fonts\/|_rels\/fontTable\.xml\.rels))/i
const PROPERTIES: Record<string, string> = {
  'docProps/core.xml':
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
  'docProps/app.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
  'docProps/custom.xml':
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
}

const DROPPED = new Set([
  'rsids',
  'attachedTemplate',
  'saveThroughXslt',
  'mailMerge',
  'docVars',
  'docVar',
  'docId',
])
const EMBEDDING = new Set([
  'altChunk',
  'object',
  'control',
  'OLEObject',
  'embedRegular',
  'embedBold',
  'subDoc',
])
const OF_MAKER = /^(author|initials|userId|providerId)$/
const NUMBERS_OF_EDITS = /^(rsid\w*|paraId|textId|durableId|dateUtc)$/
/** Fields that count, refer or are filled in; others fetch or start something, or name a maker. */
const FIELDS = new Set([
  ...[
    'PAGE',
    'NUMPAGES',
    'SECTION',
    'SECTIONPAGES',
    'PAGEREF',
    'REF',
    'NOTEREF',
    'STYLEREF',
    'SEQ',
    'TOC',
    'TC',
  ],
  ...['HYPERLINK', 'DATE', 'TIME', 'FORMTEXT', 'FORMCHECKBOX', 'FORMDROPDOWN', 'SYMBOL', 'EQ', '='],
])
/** Of old drawings: where a picture lies. */
const FETCHED = /^(src|href|althref)$/i
const ELSEWHERE = /^\s*([a-z][a-z\d+.-]*:|\/\/)|\\/i
const PICTURED = /^(docPr|cNvPr)$/
const LINKS = /^(https?|mailto):/i
const HYPERLINK = /\/hyperlink$/
const LOST_LINKS =
  /\/(customXml|classificationlabels|people|thumbnail|commentsIds|commentsExtensible|commentsExtended|printerSettings|attachedTemplate|font)$/

/** The text as it is; who wrote, changed and commented it, on whose machine, and what it would fetch from elsewhere is gone. */
export async function cleanDocx(bytes: Uint8Array): Promise<Uint8Array> {
  const clean: Record<string, Uint8Array> = {}
  for (const [name, content] of await unpack(bytes)) {
    if (MACROS.test(name)) throw new RefusedFile('macros')
    if (LEFT_OUT.test(name)) continue
    if (PROPERTIES[name] !== undefined) clean[name] = Buffer.from(PROPERTIES[name])
    else if (PARTS.test(name)) clean[name] = Buffer.from(bareXml(content, rulesOf(name)))
    else if (PICTURE.test(name)) clean[name] = await cleanInnerPicture(content)
    else throw new RefusedFile('embedded')
  }
  if (!clean['word/document.xml'] || !clean['[Content_Types].xml']) throw new RefusedFile('damaged')
  return zipSync(clean, { level: 6, mtime: new Date('1980-01-01T12:00:00') })
}

function rulesOf(name: string): Rules {
  const text = () => undefined
  if (name.endsWith('.rels')) return { keep: keepLink, text }
  if (name === '[Content_Types].xml') return { keep: keepType, text }
  return textRules()
}

/** Of a text: the words of a field may be spread over many runs, and fields stand within fields. */
function textRules(): Rules {
  const fields: string[] = []
  const close = () => {
    const field = fields.pop()
    if (field !== undefined) requireKnown(field)
  }
  return {
    keep: (element, attributes) => {
      if (DROPPED.has(element)) return null
      if (EMBEDDING.has(element)) throw new RefusedFile('embedded')
      const read = Object.fromEntries(
        Object.entries(attributes).map(([name, value]) => [localName(name), value]),
      )
      if (element === 'fldChar' && read.fldCharType === 'begin') fields.push('')
      else if (element === 'fldChar') close()
      if (read.instr !== undefined) requireKnown(read.instr)
      return bareAttributes(element, attributes)
    },
    text: (found, within) => {
      if (!/^(del)?instrText$/i.test(within)) return
      if (fields.length === 0) throw new RefusedFile('embedded')
      fields.push((fields.pop() ?? '') + found)
    },
    end: () => {
      if (fields.length > 0) throw new RefusedFile('damaged')
    },
  }
}

function requireKnown(field: string): void {
  const [word = ''] = field.trim().split(/[\s\\"]+/)
  if (/^hyperlink$/i.test(word) && /[a-z][a-z\d+.-]*:|\\\\/i.test(field.replace(/\b(https?|mailto):/gi, '')))
    throw new RefusedFile('embedded')
  if (!FIELDS.has(word.toUpperCase().slice(0, word.startsWith('=') ? 1 : undefined)))
    throw new RefusedFile('embedded')
}

function bareAttributes(element: string, attributes: Attributes): Attributes {
  const kept: Attributes = {}
  for (const [name, value] of Object.entries(attributes)) {
    const local = localName(name)
    if (NUMBERS_OF_EDITS.test(local)) continue
    if (FETCHED.test(local) && ELSEWHERE.test(value)) continue
    // Of a picture: the file it was, on its maker's disk.
    const isOfPicture = PICTURED.test(element) && /^(name|descr|title)$/.test(local)
    if (OF_MAKER.test(local) || isOfPicture) kept[name] = ''
    else kept[name] = local === 'date' && element !== 'date' ? '1980-01-01T00:00:00Z' : value
  }
  return kept
}

/** A link that a reader follows stays; what a program would fetch by itself, or what was left out, does not. */
function keepLink(element: string, attributes: Attributes): Attributes | null {
  if (element !== 'Relationship') return attributes
  const { Type = '', Target = '', TargetMode = 'Internal' } = attributes
  if (LOST_LINKS.test(Type)) return null
  if (TargetMode === 'Internal' && !ELSEWHERE.test(Target)) return attributes
  if (TargetMode === 'External' && HYPERLINK.test(Type))
    return LINKS.test(Target) ? attributes : { ...attributes, Target: '#' }
  throw new RefusedFile('embedded')
}

function keepType(element: string, attributes: Attributes): Attributes | null {
  if (/macroEnabled|vbaProject|activeX|oleObject/i.test(attributes.ContentType ?? ''))
    throw new RefusedFile('macros')
  const part = attributes.PartName?.replace(/^\//, '') ?? ''
  return element === 'Override' && LEFT_OUT.test(part) ? null : attributes
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
