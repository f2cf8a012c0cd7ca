/** What a database for measuring has few of, as many that no list may be read whole. */
export const longLists = [
  `INSERT INTO "Submission" ("id", "byName", "toId", "subject") SELECT uuidv7(), 'A lawyer', o.id, 'Complaint ' || g
   FROM generate_series(1, 20000) g CROSS JOIN (SELECT id FROM "Organisation" LIMIT 1) o`,
  `INSERT INTO "SubmissionState" ("id", "submissionId", "state", "on", "precision")
   SELECT uuidv7(), id, 'filed', current_date, 'day' FROM "Submission"`,
  `INSERT INTO "Petition" ("id", "title", "addressee", "demand") SELECT uuidv7(), 'Petition ' || g, 'The court', 'Release'
   FROM generate_series(1, 20000) g`,
  `INSERT INTO "OutsideFigure" ("id", "bodyId", "subjectId", "value", "qualifier", "asOfOn", "asOfPrecision")
   SELECT uuidv7(), o.id, t.id, g, 'about', current_date - g % 3000, 'day' FROM generate_series(1, 20000) g
   CROSS JOIN (SELECT id FROM "Organisation" LIMIT 1) o CROSS JOIN (SELECT id FROM "Term" WHERE vocabulary = 'figure-subject' LIMIT 1) t`,
  `INSERT INTO "Negotiation" ("id", "title") SELECT uuidv7(), 'Talks ' || g FROM generate_series(1, 20000) g`,
  `INSERT INTO "Mediator" ("id", "negotiationId", "country") SELECT uuidv7(), id, 'TR' FROM "Negotiation"`,
  `INSERT INTO "NegotiationPerson" ("id", "negotiationId", "categoryId") SELECT uuidv7(), n.id, t.id FROM "Negotiation" n
   CROSS JOIN (SELECT id FROM "Term" WHERE vocabulary = 'prisoner-category' LIMIT 1) t`,
  `INSERT INTO "Listing" ("id", "organisationId", "list", "listedOn", "listedPrecision")
   SELECT uuidv7(), o.id, 'Undesirable', current_date - g % 3000, 'day' FROM generate_series(1, 20000) g
   CROSS JOIN (SELECT id FROM "Organisation" LIMIT 1) o`,
  `INSERT INTO "ContextEvent" ("id", "title", "occurredOn", "occurredPrecision")
   SELECT uuidv7(), 'Resolution ' || g, current_date - g % 3000, 'day' FROM generate_series(1, 20000) g`,
  // Without the chain, which takes events one by one.
  'ALTER TABLE "AuditEvent" DISABLE TRIGGER "AuditEvent_chain_x"',
  `INSERT INTO "AuditEvent" ("at", "actorId", "event", "subjectType", "subjectId")
   SELECT now() - make_interval(mins => 10 * (20000 - n.g)), u.id,
     (ARRAY['hearing.recorded','hearing.recorded','hearing.planned','need.done','person.changed','user.signed-in'])[1 + n.g % 6],
     'person', p.id FROM (SELECT g, g % (SELECT count(*) FROM "Person") AS p, g % (SELECT count(*) FROM "User") AS u
     FROM generate_series(1, 20000) g) n
   JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS k FROM "Person") p ON p.k = n.p
   JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS k FROM "User") u ON u.k = n.u`,
  'ALTER TABLE "AuditEvent" ENABLE TRIGGER "AuditEvent_chain_x"',
  'ANALYZE',
]
