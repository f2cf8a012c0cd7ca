import * as z from 'zod'
import { choice, id } from '@/lib/core/fields'

/** From a list, because the audit keeps it and must not keep what a record said. */
export const removalReasons = ['mistake', 'twice', 'elsewhere'] as const

/** Takes out what should never have been entered. */
export const removalSchema = z.object({ id: id(), reason: choice(removalReasons, 'audit.removal.choose') })
export type RemovalInput = z.output<typeof removalSchema>
