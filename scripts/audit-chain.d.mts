import type { Client } from 'pg'

export interface Verdict {
  events: number
  head: string
  faults: string[]
  wasPrefix: boolean
}

export function verifyChain(client: Client, noted?: string): Promise<Verdict>
