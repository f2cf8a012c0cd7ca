import * as z from 'zod'
import { choice, id, newId, text } from '@/lib/core/fields'
import { exportLists } from '@/lib/export/schema'

export const tokenDays = ['7', '30', '90'] as const

export const newTokenSchema = z.object({
  id: newId(),
  name: text('api.errors.name', 100),
  lists: z
    .array(choice(exportLists))
    .default([])
    .refine((chosen) => chosen.length > 0, 'api.errors.lists'),
  days: choice(tokenDays).default('30'),
})
export type NewTokenInput = z.output<typeof newTokenSchema>

export const tokenSchema = z.object({ id: id() })
export type TokenInput = z.output<typeof tokenSchema>

export const tokenDecisionSchema = z.object({ id: id(), decision: choice(['agree', 'decline']) })
export type TokenDecisionInput = z.output<typeof tokenDecisionSchema>
