import { KEYS_VERSION, keysOf } from '@/lib/names/keys'
import { scriptOf } from './rules'

/** A name as every writer stores it: with its script, and with the keys it is found by. */
export const nameColumns = (text: string) => ({
  text,
  script: scriptOf(text),
  keys: keysOf(text),
  keysVersion: KEYS_VERSION,
  comparedAt: null,
})
