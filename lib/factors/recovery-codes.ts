import 'server-only'
import { randomBytes } from 'node:crypto'
import { keyedHashes } from '@/lib/access/token'
import type { Tx } from '@/lib/core/db'

const HOW_MANY = 10
const BYTES = 20
const LETTERS_EACH = 28
/** Without letters that look like digits, or like another letter. */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz'

/** Ten new ones of 140 bits; those before are of no use any more. */
export async function makeRecoveryCodes(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, newCode)
  await tx.recoveryCode.deleteMany({ where: { userId } })
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ userId, codeHash: hashesOf(userId, code)[0] ?? '' })),
  })
  return codes
}

export async function acceptRecoveryCode(tx: Tx, userId: string, code: string): Promise<boolean> {
  const used = await tx.recoveryCode.updateMany({
    where: { userId, codeHash: { in: hashesOf(userId, code) }, usedAt: null },
    data: { usedAt: new Date() },
  })
  return used.count === 1
}

/** Seven groups of four, five bits a letter. */
function newCode(): string {
  let bits = BigInt(`0x${randomBytes(BYTES).toString('hex')}`)
  let code = ''
  for (let letter = 0; letter < LETTERS_EACH; letter += 1) {
    code += LETTERS[Number(bits & 31n)] ?? ''
    bits >>= 5n
  }
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** However it was written down: capitals, no dashes, o for 0, l or i for 1. Under the secret in force first, then former ones. */
function hashesOf(userId: string, code: string): string[] {
  const plain = code
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')
  return keyedHashes(`recovery:${userId}:${plain}`)
}
