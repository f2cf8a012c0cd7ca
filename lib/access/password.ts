import 'server-only'
import { hash, verify } from '@node-rs/argon2'

const MEMORY_KIB = 64 * 1024
const AT_ONCE = 4

const options = { memoryCost: MEMORY_KIB, timeCost: 3, parallelism: 1 }
const waiting: (() => void)[] = []
let running = 0

export function hashPassword(password: string): Promise<string> {
  return limited(() => hash(password.normalize('NFC'), options))
}

/** With no stored hash it takes as long and is false: an unknown user looks like a known one. */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  const nobody = await dummy()
  const isRight = await limited(() => verify(stored ?? nobody, password.normalize('NFC')))
  return stored !== undefined && isRight
}

let dummyHash: Promise<string> | undefined
const dummy = () => (dummyHash ??= hash('nobody has this password', options))

async function limited<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running -= 1
  }
}
