import 'server-only'
import type { Tx } from '@/lib/core/db'
import type { OrganisationKind } from '@/prisma/generated/enums'

/** Ids of organisations by what they are called in any language, in small letters: what a form offers as text. */
export async function organisationsByLabel(tx: Tx, kinds: OrganisationKind[]): Promise<Map<string, string>> {
  const found = await tx.organisation.findMany({
    where: { kind: { in: kinds } },
    orderBy: { id: 'asc' },
    select: { id: true, labels: true },
  })
  return new Map(
    found.flatMap(({ id, labels }) =>
      Object.values(labels as Record<string, string>).map((label): [string, string] => [
        label.toLowerCase(),
        id,
      ]),
    ),
  )
}
