import { drill } from '../backup/drill.mjs'
import { ofSuperuser } from '../backup/embedded.mjs'

/** Tables and files that are not the same after a backup was restored. */
export async function differencesAfterRestore({ adminUrl, directory, env }) {
  const { compared } = await drill({ url: ofSuperuser({ adminUrl }), directory, secret: env.VICDAN_SECRET })
  const different = compared.filter(({ isEqual }) => !isEqual)
  for (const { name, rows } of different) console.log(`       ${name}: ${rows}`)
  if (!compared.some(({ rows }) => rows > 0)) throw new Error('Nothing was restored: nothing is proved.')
  return { found: different.length, of: compared.length }
}
