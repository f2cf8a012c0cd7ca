const START_OF_SCAN = 0xda
const END = 0xd9
const JFIF = 0xe0
const COLOUR_PROFILE = 0xe2
const ADOBE = 0xee
const COMMENT = 0xfe

/**
 * The segments a decoder needs and no other: where and by whom a picture was taken stands in the rest. Nothing after the end.
 * The points stay as they are. Null when it is no whole JPEG.
 */
export function bareJpeg(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 3 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const end = at + 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0))
    if (end > bytes.length) return null
    if (isNeeded(marker, bytes.subarray(at + 4, end))) kept.push(bytes.subarray(at, end))
    at = end
    if (marker !== START_OF_SCAN) continue
    const next = endOfScan(bytes, at)
    if (next === -1) return null
    kept.push(bytes.subarray(at, next))
    at = next
    if (bytes[at + 1] === END) return Buffer.concat([...kept, bytes.subarray(at, at + 2)])
  }
  return null
}

function isNeeded(marker: number, content: Uint8Array): boolean {
  if (marker === COMMENT) return false
  if (marker < 0xe0 || marker > 0xef) return true
  const begins = (text: string) => Buffer.from(content.subarray(0, text.length)).toString('latin1') === text
  return (
    (marker === JFIF && begins('JFIF')) ||
    (marker === COLOUR_PROFILE && begins('ICC_PROFILE')) ||
    (marker === ADOBE && begins('Adobe'))
  )
}

/** Where the next segment begins: within a scan, 0xff stands before zero or a restart only. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) return -1
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return -1
}
