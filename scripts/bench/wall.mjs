import pg from 'pg'
import { SILENT } from '../roles.mjs'
import { get, percentile, timings } from './load.mjs'

const ROUNDS = 7
const TIMES = 20
const SWITCH = `
  DO $$ DECLARE tbl regclass; BEGIN
    FOR tbl IN SELECT c.oid FROM pg_class c WHERE c.relkind = 'r' AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid)
    LOOP EXECUTE format('ALTER TABLE %s %s ROW LEVEL SECURITY', tbl, '@'); END LOOP;
  END $$`

/**
 * What row-level security costs each page: rounds without it, with it, and with it where no superuser has marked the
 * comparisons that indexes need, turn by turn on the same server and data. Medians of the rounds' medians.
 */
export async function measureWall(pages, cookie, adminUrl) {
  const admin = new pg.Client({ connectionString: new URL('/vicdan', adminUrl).href })
  await admin.connect()
  const mark = async (word) => {
    for (const comparison of SILENT)
      await admin.query(`alter function pg_catalog.${comparison} ${word} leakproof`)
  }
  const ways = {
    without: () => admin.query(SWITCH.replace('@', 'DISABLE')),
    with: () => admin.query(SWITCH.replace('@', 'ENABLE')),
    unmarked: () => mark('not'),
  }
  const results = []
  for (const [name, url] of pages) {
    const taken = { without: [], with: [], unmarked: [] }
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [way, prepare] of Object.entries(ways)) {
        await prepare()
        await timings(4, 1, () => get(url, cookie))
        taken[way].push(percentile(await timings(TIMES, 1, () => get(url, cookie)), 0.5))
      }
      await mark('')
    }
    const [without, withWall, unmarked] = Object.values(taken).map((medians) =>
      percentile(
        medians.sort((a, b) => a - b),
        0.5,
      ),
    )
    results.push({ name, without, with: withWall, unmarked })
  }
  await admin.end()
  return results
}
