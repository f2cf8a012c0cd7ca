import { organisation, type Town } from './shape'

export function court(key: string, town: Town, en: string, uk: string, ru: string) {
  return organisation('court', key, town, { en, uk, ru })
}
