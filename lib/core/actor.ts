import type { Keyring } from '@/lib/sealing/keyring'
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
  /** Opens what is sealed; null for the system and where no live session stands behind the actor. */
  keys: Keyring | null
  /** When they last gave a factor; null when they have not in this session. */
  confirmedAt: Date | null
}
