import { execFileSync } from 'node:child_process'
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, rmdirSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const SIZE = '384m'
const PIECES = [1024 * 1024, 4096]

/** A file system of its own that can be filled to the last byte: { folder, fill, free, remove }; null where this user may not mount one. */
export function mountSmallDisk() {
  if (process.platform !== 'linux' || process.getuid() !== 0) return null
  const point = mkdtempSync(path.join(tmpdir(), 'vicdan-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE},mode=0755`, 'vicdan-disk', point], {
      stdio: 'pipe',
    })
  } catch {
    rmdirSync(point)
    return null
  }
  chmodSync(point, 0o755)
  const filler = path.join(point, 'filler')
  return {
    folder: path.join(point, 'data'),
    /** Also what has become free since the last time. */
    fill() {
      const file = openSync(filler, 'a')
      try {
        for (const size of PIECES) fillWith(file, Buffer.alloc(size))
      } finally {
        closeSync(file)
      }
    },
    free: () => rmSync(filler, { force: true }),
    remove() {
      execFileSync('umount', [point], { stdio: 'pipe' })
      rmdirSync(point)
    },
  }
}

function fillWith(file, piece) {
  try {
    for (;;) writeSync(file, piece)
  } catch (error) {
    if (error.code !== 'ENOSPC') throw error
  }
}
