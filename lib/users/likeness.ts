import { RuleError } from '@/lib/core/errors'

type Named = { id: string; displayName: string }

/**
 * Nobody takes a name that reads as a colleague's: written larger, in other forms of its letters, or with more or invisible
 * spaces. Whoever has one already keeps it. `users` are all who are there, with their names opened.
 * @throws RuleError
 */
export function refuseLikeName(users: readonly Named[], displayName: string, ownId?: string): void {
  const wanted = read(displayName)
  const alike = users.filter((user) => read(user.displayName) === wanted)
  if (alike.length > 0 && !alike.some(({ id }) => id === ownId))
    throw new RuleError('users.errors.name-like', 'displayName')
}

/** As the eye reads it. By way of capitals, so that ß is ss and İ is i. */
const read = (name: string) =>
  name
    .normalize('NFKC')
    .toUpperCase()
    .toLowerCase()
    .replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u0307]/gu, (mark) => (/\s/.test(mark) ? ' ' : ''))
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFKC')
