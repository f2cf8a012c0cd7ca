import type { Prisma } from '@/prisma/generated/client'

/** Behind every link stands its maker: an administrator who still is one, whose account nobody froze or removed. */
export const standingAdministrator = {
  removedAt: null,
  frozenAt: null,
  roles: { some: { role: 'administrator', to: null } },
} satisfies Prisma.UserWhereInput

/** The same, or the server, for a set-up. */
export const madeByStanding = {
  OR: [{ createdById: null }, { createdBy: standingAdministrator }],
} satisfies Prisma.AccountLinkWhereInput & Prisma.InvitationWhereInput
