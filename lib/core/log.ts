import 'server-only'
import pino from 'pino'

/** Codes, counts, durations and ids only: no name, address or secret is ever passed in. */
export const log = pino({
  level: process.env.VICDAN_LOG_LEVEL ?? (process.env.NODE_ENV === 'test' ? 'silent' : 'info'),
  base: null,
  redact: ['*.password', '*.token', '*.name', '*.address', '*.phone', '*.text', '*.value'],
})
