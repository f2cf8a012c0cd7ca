import pg from 'pg'

export const dynamic = 'force-dynamic'

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL })

/** One query and fifty rows: what the framework itself costs. */
export default async function Page() {
  const { rows } = await pool.query('SELECT "id", "name" FROM "Person" ORDER BY "name", "id" LIMIT 50')
  return (
    <ul>
      {rows.map(({ id, name }) => (
        <li key={id}>{name}</li>
      ))}
    </ul>
  )
}
