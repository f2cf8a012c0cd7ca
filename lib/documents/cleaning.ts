import 'server-only'
import { runConfined } from '@/lib/core/confined'
import { atMost } from '@/lib/core/queue'
import type { Cleaned, FileType, Reason } from '@/lib/cleaning/cleaned'

const AT_ONCE = 2
const CONFINED = { folder: 'lib/cleaning', longestMs: 15_000, heap: 256 }

const limited = atMost(AT_ONCE)

type Answer = { refused: Reason } | { type: FileType; file: number; thumbnail: number | null }

/** What a file is without what it tells of its maker; or why it is not taken, also when the program had to be ended. */
export const cleanFile = (
  content: () => Promise<Uint8Array>,
  name: string,
): Promise<Cleaned | { refused: Reason }> =>
  limited(async () => {
    const args = /\.(txt|text)$/i.test(name) ? ['text.txt'] : []
    const output = await runConfined({ ...CONFINED, args }, await content())
    const end = output?.indexOf('\n') ?? -1
    if (!output || end === -1) return { refused: 'damaged' }
    const answer = JSON.parse(output.subarray(0, end).toString()) as Answer
    if ('refused' in answer) return answer
    const bodies = output.subarray(end + 1)
    return {
      type: answer.type,
      file: bodies.subarray(0, answer.file),
      thumbnail: answer.thumbnail === null ? null : bodies.subarray(answer.file),
    }
  })
