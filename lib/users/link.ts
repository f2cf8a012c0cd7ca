import 'server-only'
import { env } from '@/lib/core/env'

export const joinLink = (token: string) => `${env.url}/join/${token}`

export const accountLink = (kind: 'factors' | 'password', token: string) => `${env.url}/new-${kind}/${token}`
