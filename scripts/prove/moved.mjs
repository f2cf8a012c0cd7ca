/** Sealed values and grants of keys that open where they do not belong. */
export async function movedValuesOpened(world) {
  const { problems, ...numbers } = JSON.parse(await world.tsx('scripts/prove/moved-values.ts'))
  for (const problem of problems) console.log(`       ${problem}`)
  return numbers
}
