/** So few rows are named to the database one by one. */
export const FEW = 300

/** The ids of a search that asked for FEW + 1; null when there are more, and any list finds enough of them soon. */
export const idsIfFew = (ids: string[]): string[] | null => (ids.length > FEW ? null : ids)

/** Every word must be met: one that only few rows meet by their ids, so that a list is entered on an index. */
export async function meetingAll<Where extends object>(
  words: string[],
  meeting: (word: string) => Where,
  findFew: (word: string) => Promise<string[] | null>,
): Promise<{ AND: (Where | { id: { in: string[] } })[] }> {
  const all: (Where | { id: { in: string[] } })[] = []
  for (const word of words) {
    const few = await findFew(word)
    all.push(few ? { id: { in: few } } : meeting(word))
  }
  return { AND: all }
}
