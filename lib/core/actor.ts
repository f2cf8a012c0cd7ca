import type { Role } from '@/prisma/generated/enums'

export type { Role }

/** Who is asking. First parameter of every query and command. */
export type Actor = {
  userId: string
  /** Null for work done by the system itself or from the command line. */
  sessionId: string | null
  displayName: string
  roles: readonly Role[]
  locale: string
  /** When they last gave a factor; null when they have not in this session. */
  confirmedAt: Date | null
}
