/** Sealed values and grants of keys that open where they do not belong. */
export async function movedValuesOpened(world, { quick }) {
  const args = quick ? ['--quick'] : []
  const { problems, ...numbers } = JSON.parse(await world.tsx('scripts/prove/moved-values.ts', ...args))
  for (const problem of problems) console.log(`       ${problem}`)
  return numbers
}
