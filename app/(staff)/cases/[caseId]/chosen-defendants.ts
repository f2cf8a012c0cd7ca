import type { CaseChoices } from '@/lib/cases/choices'

export type RowPageProps = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ defendant?: string | string[]; hearing?: string | string[] }>
}

/** The defendant named in the address, or all of them. */
export async function chosenDefendants(
  searchParams: RowPageProps['searchParams'],
  { defendants }: Pick<CaseChoices, 'defendants'>,
): Promise<string[]> {
  const { defendant } = await searchParams
  const ids = defendants.map(({ value }) => value)
  return typeof defendant === 'string' && ids.includes(defendant) ? [defendant] : ids
}
