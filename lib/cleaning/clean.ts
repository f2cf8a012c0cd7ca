import { fileTypeFromBuffer } from 'file-type'
import { RefusedFile, type Cleaned, type FileType } from './cleaned.ts'

const types: Record<string, FileType> = {
  'image/jpeg': 'jpeg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}

/** By what is in it; the name only says of a text that it is meant as one. @throws RefusedFile */
export async function clean(bytes: Uint8Array, name: string): Promise<Cleaned> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const type = found ? types[found.mime] : /\.(txt|text)$/i.test(name) ? 'txt' : undefined
  if (!type) throw new RefusedFile('type')
  try {
    return { type, ...(await cleaned(bytes, type)) }
  } catch (error) {
    if (error instanceof RefusedFile) throw error
    throw new RefusedFile(/pixel limit/.test(String(error)) ? 'pixels' : 'damaged')
  }
}

/** Each kind loads its own library, which takes longer than most files. */
async function cleaned(bytes: Uint8Array, type: FileType): Promise<Omit<Cleaned, 'type'>> {
  switch (type) {
    case 'pdf':
      return { file: await (await import('./pdf.ts')).cleanPdf(bytes), thumbnail: null }
    case 'docx':
      return { file: await (await import('./docx.ts')).cleanDocx(bytes), thumbnail: null }
    case 'txt':
      return { file: (await import('./text.ts')).cleanText(bytes), thumbnail: null }
    default:
      return (await import('./picture.ts')).cleanPicture(bytes, type)
  }
}
