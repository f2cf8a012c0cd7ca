export type NamePageProps = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ text?: string | string[] }>
}

/** The name that a page of a case was asked to look for. */
export async function wantedName(searchParams: NamePageProps['searchParams']): Promise<string> {
  return ([(await searchParams).text].flat()[0] ?? '').trim().slice(0, 200)
}
