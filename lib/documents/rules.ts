import type { DocumentMark, DocumentType, FilePart } from '@/prisma/generated/enums'
import type { RecordKind } from './schema'

const mediaTypes: Record<DocumentType, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain; charset=utf-8',
}

const endings: Record<DocumentType, string> = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  pdf: 'pdf',
  docx: 'docx',
  txt: 'txt',
}

export const isPicture = (type: DocumentType) => ['jpeg', 'png', 'webp'].includes(type)

/** What is between lawyers belongs to a case; what is of a family or a delivery is for those who work for it. */
export function marksOf(of: RecordKind, isLawyer: boolean): DocumentMark[] {
  if (of === 'family' || of === 'delivery') return ['restricted']
  return of === 'case' && isLawyer ? ['restricted', 'open', 'privileged'] : ['restricted', 'open']
}

/** Pictures drawn by us are shown; everything else is saved to a file and opened by another program. */
export function headersOf(file: {
  type: DocumentType
  part: FilePart
  title: string
  bytes: number
}): HeadersInit {
  const { type, part, title, bytes } = file
  const isThumbnail = part === 'thumbnail'
  const isShown = isThumbnail || (part === 'clean' && isPicture(type))
  const name = encodeURIComponent(`${shortened(title)}.${endings[type]}`)
  return {
    'content-type': isThumbnail ? mediaTypes.webp : mediaTypes[type],
    'content-length': String(bytes),
    'content-disposition': `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${name.replaceAll("'", '%27')}`,
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex',
  }
}

/** What a document is called whose name nobody typed: as its file was. */
export const titleFrom = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replaceAll('_', ' ')
    .trim()
    .slice(0, 200) || '—'

/** By characters, none of which is cut in two. */
const shortened = (title: string) =>
  Array.from(title.replace(/[\p{C}/\\]/gu, ' '))
    .slice(0, NAME_LONGEST)
    .join('')
    .toWellFormed()

const NAME_LONGEST = 120
