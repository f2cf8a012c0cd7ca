import { createHash } from 'node:crypto'

const BATCH = 5_000

/**
 * Recomputes the whole chain from the events: { events, head, faults, wasPrefix }. `faults` names every event or link that was
 * changed, removed or inserted. `noted` is the hash of a head written down earlier: `wasPrefix` says whether the chain still holds it.
 * In one snapshot, so that events recorded meanwhile are no fault.
 */
export async function verifyChain(client, noted) {
  await client.query('begin isolation level repeatable read read only')
  try {
    const found = await walk(client, noted)
    found.faults.push(...(await unlinked(client)), ...(await endFaults(client, found)))
    return found
  } finally {
    await client.query('rollback')
  }
}

async function walk(client, noted) {
  const found = { events: 0, head: '', faults: [], wasPrefix: noted === undefined || noted === '' }
  let [last, hash] = [0n, Buffer.alloc(0)]
  for (;;) {
    const { rows } = await client.query(LINKS, [String(last), BATCH])
    for (const row of rows) {
      const position = BigInt(row.position)
      if (position !== last + 1n) found.faults.push(`links ${last + 1n} to ${position - 1n}: removed`)
      if (row.id === null) found.faults.push(`event ${row.eventId} (link ${position}): removed`)
      else if (!row.hash.equals(hashOf(hash, row)))
        found.faults.push(`event ${row.eventId} (link ${position}): changed, or put in another place`)
      ;[last, hash] = [position, row.hash]
      found.events += 1
      if (hash.toString('hex') === noted) found.wasPrefix = true
    }
    if (rows.length < BATCH) return { ...found, head: hash.toString('hex'), last }
  }
}

const LINKS = `
  select l."position", l."eventId", l."hash", e."id"::text, to_char(e."at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') as "at",
    e."actorId"::text, e."event", e."subjectType", e."subjectId"::text, e."detail"::text
  from "AuditLink" l left join "AuditEvent" e on e."id" = l."eventId"
  where l."position" > $1 order by l."position" limit $2`

/** Every column as its length in bytes and its text; what is empty as "-". The database writes it the same way. */
function hashOf(previous, { id, at, actorId, event, subjectType, subjectId, detail }) {
  const text = [id, at, actorId, event, subjectType, subjectId, detail]
    .map((value) => (value === null ? '-' : `${Buffer.byteLength(value)}:${value}`))
    .join(',')
  return createHash('sha256').update(previous).update(text).digest()
}

async function unlinked(client) {
  const { rows } = await client.query(
    'select e."id" from "AuditEvent" e where not exists (select from "AuditLink" l where l."eventId" = e."id") order by e."id"',
  )
  return rows.map(({ id }) => `event ${id}: inserted past the chain`)
}

async function endFaults(client, { last, head }) {
  const { rows } = await client.query('select "position", "hash" from "AuditHead"')
  if (rows.length !== 1) return ['the head of the chain: removed']
  if (BigInt(rows[0].position) === last && rows[0].hash.toString('hex') === head) return []
  return [`the chain ends at link ${last}, and should at link ${rows[0].position}: its end was changed`]
}
