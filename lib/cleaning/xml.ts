import { SaxesParser } from 'saxes'
import { RefusedFile } from './cleaned.ts'

export type Attributes = Record<string, string>

export type Rules = {
  /** The attributes an element keeps; null drops it with all that is in it. */
  keep: (element: string, attributes: Attributes) => Attributes | null
  /** May refuse a text by where it stands. */
  text: (text: string, within: string) => void
  /** May refuse what is not complete. */
  end?: () => void
}

/** A name without its prefix, which anybody may choose. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Read as a program reads it and written anew: well formed, in UTF-8, without comments, instructions and declarations. */
export function bareXml(content: Uint8Array, { keep, text, end }: Rules): string {
  const parser = new SaxesParser()
  const within: string[] = []
  let dropped = 0
  let xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  parser.on('opentag', ({ name, attributes, isSelfClosing }) => {
    const kept = dropped > 0 ? null : keep(localName(name), attributes)
    if (!kept) {
      dropped += isSelfClosing ? 0 : 1
      return
    }
    within.push(name)
    const written = Object.entries(kept).map(([key, value]) => ` ${key}="${escaped(value)}"`)
    xml += `<${name}${written.join('')}${isSelfClosing ? '/' : ''}>`
    if (isSelfClosing) within.pop()
  })
  parser.on('closetag', ({ name, isSelfClosing }) => {
    if (isSelfClosing) return
    if (dropped > 0) {
      dropped -= 1
      return
    }
    within.pop()
    xml += `</${name}>`
  })
  const write = (found: string) => {
    if (dropped > 0) return
    text(found, localName(within.at(-1) ?? ''))
    xml += escaped(found)
  }
  parser.on('text', write)
  parser.on('cdata', write)
  const refuse = () => {
    throw new RefusedFile('damaged')
  }
  parser.on('doctype', refuse)
  parser.on('error', refuse)
  parser.write(decoded(content)).close()
  end?.()
  return xml
}

function decoded(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    throw new RefusedFile('damaged')
  }
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' }

const escaped = (text: string) => text.replace(/[&<>"\r]/g, (sign) => signs[sign] ?? sign)
