const anyOf = (list) => list[Math.floor(Math.random() * list.length)]

const changes = [
  `"at" = "at" + interval '1 millisecond'`,
  `"actorId" = CASE WHEN "actorId" IS NULL THEN gen_random_uuid() END`,
  `"event" = "event" || '.'`,
  `"subjectType" = 'x' || "subjectType"`,
  `"subjectId" = gen_random_uuid()`,
  `"detail" = coalesce("detail", '') || '\\x01'::bytea`,
  `"id" = "id" + 1000000`,
  `"event" = '', "subjectType" = "event" || "subjectType"`,
]

/**
 * The statements of one way to falsify the audit, by chance: changes, removes, puts in or exchanges among the events `ids` and
 * the `links`, past the triggers. `round` makes what is put in different each time.
 */
export function tamper(round, ids, links) {
  const [id, position, last] = [anyOf(ids), anyOf(links), links.at(-1) ?? '']
  const other = anyOf(ids.filter((one) => one !== id))
  const of = `WHERE "id" = ${id}`
  return anyOf([
    [`UPDATE "AuditEvent" SET ${anyOf(changes)} ${of}`],
    [`DELETE FROM "AuditEvent" ${of}`],
    [`DELETE FROM "AuditEvent" ${of}`, `DELETE FROM "AuditLink" WHERE "eventId" = ${id}`],
    // The end, with its link.
    [
      `DELETE FROM "AuditEvent" WHERE "id" = (SELECT "eventId" FROM "AuditLink" WHERE "position" = ${last})`,
      `DELETE FROM "AuditLink" WHERE "position" = ${last}`,
    ],
    [`DELETE FROM "AuditLink" WHERE "position" = ${position}`],
    ['DELETE FROM "AuditHead"'],
    [`UPDATE "AuditHead" SET "position" = "position" - 1`],
    ...insertions(round, last),
    [`UPDATE "AuditLink" SET "hash" = sha256("hash") WHERE "position" = ${position}`],
    ...exchanges(id, other),
  ])
}

const insertions = (round, last) => [
  [
    `INSERT INTO "AuditEvent" ("event", "subjectType", "subjectId") VALUES ('person.changed', 'person', gen_random_uuid())`,
  ],
  [
    `INSERT INTO "AuditEvent" ("id", "event", "subjectType", "subjectId") VALUES (${9_000_000 + round}, 'role.given', 'user', gen_random_uuid())`,
    `INSERT INTO "AuditLink" VALUES (${last} + 1, ${9_000_000 + round}, sha256('guessed'))`,
  ],
]

/** Two events change places. */
const exchanges = (id, other) => [
  [
    `UPDATE "AuditEvent" a SET "event" = b."event" || 'swapped', "subjectId" = b."subjectId", "at" = b."at" FROM "AuditEvent" b WHERE a."id" = ${id} AND b."id" = ${other}`,
  ],
  [
    `UPDATE "AuditLink" SET "eventId" = -1 WHERE "eventId" = ${id}`,
    `UPDATE "AuditLink" SET "eventId" = ${id} WHERE "eventId" = ${other}`,
    `UPDATE "AuditLink" SET "eventId" = ${other} WHERE "eventId" = -1`,
  ],
]
