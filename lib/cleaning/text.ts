import { RefusedFile } from './cleaned.ts'

/** What a browser or a shell would take for more than text. */
const MARKUP = /^\s*(<[!?a-z/]|#!|@echo|MZ|\{\\rtf|%!|%PDF|PK|GIF8|BM|ID3)/i

/** Words and nothing else: UTF-8 without control characters. */
export function cleanText(bytes: Uint8Array): Uint8Array {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new RefusedFile('type')
  }
  if (/[\0-\x08\x0e-\x1f\x7f]/.test(text) || MARKUP.test(text) || !text.trim()) throw new RefusedFile('type')
  return Buffer.from(text)
}
