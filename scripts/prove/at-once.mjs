/** Does `work` for every item, `lanes` of them at the same time. */
export async function atOnce(items, work, lanes = 6) {
  const waiting = items.values()
  const lane = async () => {
    for (const item of waiting) await work(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}
