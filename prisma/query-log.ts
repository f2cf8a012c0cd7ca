import pg from 'pg'

export type Statement = { text: string; values: unknown[] }

type Query = (config: string | { text: string; values?: unknown[] }, ...rest: unknown[]) => unknown

const BOOKKEEPING = /^(begin|commit|rollback|deallocate|select set_config|select app_(enter|pass))/i

/** The statements that `work` sends to PostgreSQL, transaction bookkeeping left out. For tests that count or explain. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  const prototype = pg.Client.prototype as unknown as { query: Query }
  const send = prototype.query
  prototype.query = function query(config, ...rest) {
    const [text, values] =
      typeof config === 'string' ? [config, rest[0]] : [config.text, config.values ?? rest[0]]
    if (!BOOKKEEPING.test(text)) statements.push({ text, values: Array.isArray(values) ? values : [] })
    return send.call(this, config, ...rest)
  }
  try {
    await work()
  } finally {
    prototype.query = send
  }
  return statements
}
