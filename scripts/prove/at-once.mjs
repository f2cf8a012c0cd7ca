/** Does `work(item, at)` for every item, `lanes` of them at the same time. */
export async function atOnce(items, work, lanes = 6) {
  const waiting = items.entries()
  const lane = async () => {
    for (const [at, item] of waiting) await work(item, at)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
