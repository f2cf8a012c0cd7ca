/**
 * Statements that fill a database with plausible people for measuring; everything is made inside PostgreSQL.
 * $1 is the number of people. One case for every four, five hearings a person, a family for every two,
 * three needs a family, nine of ten needs long done,
 * an incident, a recognition and a statement a person: so the lists meet old rows as they would after years.
 */
const GIVEN = `ARRAY['Edem','Asan','Lenur','Seyran','Remzi','Nazim','Timur','Ostap','Server','Ruslan','Eskender','Arsen','Vildan','Emil','Dmytro','Bohdan','Alim','Refat','Ayder','Enver','Liliya','Oksana','Zekiye','Emine','Gulnara','Elvira','Zera','Halyna','Olena','Mykola']`
const FAMILY = `ARRAY['Çatırdağlı','Yalıboylu','Qarasuvlı','Suvdaqlı','Aqqayalı','Bağçalı','Stepovyi','Gurzufskyi','Mostovyi','Fırıncı','Uçansuvlı','Prybiinyi','Kamianskyi','Çorğunlı','Gözlevli','Qaraqurtlı','Tavluqlı','Dzhankoiskyi','Saqlı','Orlı','Baidarskyi','Qoqqozlu','Skelskyi','Limanenko','Kefeli','Alupkalı','Köktöbeli','Morskyi','Tarqanlı','Özenbaşlı','Beşterekli','Sarabuzlı','Kezlevli','Solkhatlı','Qaçılı','Almalı','Kermenli','Salhırlı','Pisaralı','Lystopadovyi']`
const REGIONS = `ARRAY['Crimea','Crimea','Crimea','Crimea','Kherson','Zaporizhzhia','Sevastopol','Donetsk']`

/** Bytes as long as a sealed text, to which nobody has the key. */
const sealedToNobody = (by: string) => `sha256((${by})::text::bytea) || sha256((${by} + 1)::text::bytea)`
const pick = (list: string, by: string) => `(${list})[1 + (${by}) % cardinality(${list})]`

export const bulkStatements: [what: string, sql: string][] = [
  [
    'people',
    `CREATE TEMP TABLE p AS SELECT n, uuidv7() AS id, n > $1::int * 0.97 AS official, n % 40 = 0 AS restricted,
       ${pick(GIVEN, 'hashint4(n) & 65535')} || ' ' || ${pick(FAMILY, 'hashint4(n * 7 + 3) & 65535')} || ' ' || to_char(n, 'FM000000') AS name,
       hashint4(n * 13) & 65535 AS r FROM generate_series(1, $1::int) n`,
  ],
  ['', 'CREATE UNIQUE INDEX ON p (n)'],
  [
    '',
    `INSERT INTO "Person" ("id", "name", "visibility", "sex", "bornOn", "bornPrecision", "region", "status", "statusOn", "createdAt", "updatedAt")
     SELECT id, name, (CASE WHEN restricted THEN 'restricted' ELSE 'open' END)::"Visibility", (CASE WHEN r % 5 = 0 THEN 'female' ELSE 'male' END)::"Sex",
       make_date(1950 + r % 55, 1, 1), 'year', ${pick(REGIONS, 'r')},
       CASE WHEN official THEN NULL ELSE (ARRAY['in_custody','serving','serving','house_arrest','released','released','at_liberty']::"PrisonerStatus"[])[1 + r % 7] END,
       current_date, now() - make_interval(days => r % 3000), now() FROM p`,
  ],
  [
    'names',
    `INSERT INTO "PersonName" ("id", "personId", "text", "script", "language", "kind", "isShown", "keysVersion")
     SELECT uuidv7(), id, name, 'latin'::"Script", 'crh', 'birth'::"NameKind", true, 0 FROM p
     UNION ALL SELECT uuidv7(), id, translate(name, 'AaBbDdEeFfGgKkLlMmNnOoPpRrSsTtUuVvZz', 'АаБбДдЕеФфГгКкЛлМмНнОоПпРрСсТтУуВвЗз'), 'cyrillic'::"Script", 'uk', 'alias'::"NameKind", false, 0 FROM p`,
  ],
  [
    'custody periods',
    `INSERT INTO "CustodyPeriod" ("id", "personId", "measureId", "placeId", "fromOn", "fromPrecision", "toOn", "toPrecision", "end")
     SELECT uuidv7(), p.id, m.id, o.id, current_date - (600 + r % 900), 'day',
       CASE WHEN q.status = 'released' THEN current_date - r % 400 END, (CASE WHEN q.status = 'released' THEN 'day' END)::"DatePrecision",
       (CASE WHEN q.status = 'released' THEN 'released' END)::"CustodyEnd"
     FROM p JOIN "Person" q ON q.id = p.id
     JOIN "Measure" m ON m.key = CASE q.status WHEN 'house_arrest' THEN 'house_arrest' WHEN 'serving' THEN 'colony' ELSE 'remand' END
     JOIN (SELECT id, row_number() OVER (ORDER BY key) - 1 AS k, count(*) OVER () AS total FROM "Organisation" WHERE kind = 'prison') o ON o.k = p.r % o.total
     WHERE NOT official AND q.status <> 'at_liberty'`,
  ],
  [
    'cases',
    `CREATE TEMP TABLE c AS SELECT n, uuidv7() AS id, n % 40 = 0 AS restricted, hashint4(n * 31) & 65535 AS r FROM generate_series(1, $1::int / 4) n`,
  ],
  ['', 'CREATE UNIQUE INDEX ON c (n)'],
  [
    '',
    `INSERT INTO "Case" ("id", "name", "kind", "numbers", "visibility", "stage", "createdAt", "updatedAt")
     SELECT c.id, 'Case of ' || p.name, (CASE WHEN c.r % 6 = 0 THEN 'administrative' ELSE 'criminal' END)::"CaseKind", ARRAY['1-' || c.n || '/2026'],
       (CASE WHEN c.restricted THEN 'restricted' ELSE 'open' END)::"Visibility",
       (ARRAY['investigation','first_instance','first_instance','appeal','cassation','closed','closed']::"Stage"[])[1 + c.r % 7], now() - make_interval(days => c.r % 3000), now()
     FROM c JOIN p ON p.n = c.n * 3`,
  ],
  [
    '',
    `INSERT INTO "CaseStage" ("id", "caseId", "stage", "fromOn", "fromPrecision")
     SELECT uuidv7(), x.id, x.stage, current_date - 300, 'day' FROM "Case" x JOIN c ON c.id = x.id`,
  ],
  [
    'defendants',
    `CREATE TEMP TABLE d AS SELECT p.n, uuidv7() AS id, p.id AS "personId", c.id AS "caseId", c.n AS k, p.r FROM p JOIN c ON c.n = 1 + (p.n - 1) % ($1::int / 4) WHERE NOT p.official`,
  ],
  ['', 'CREATE INDEX ON d (k)'],
  ['', `INSERT INTO "Defendant" ("id", "caseId", "personId") SELECT id, "caseId", "personId" FROM d`],
  [
    'charges',
    `INSERT INTO "Charge" ("id", "defendantId", "articleId", "label", "fromOn", "fromPrecision")
     SELECT uuidv7(), d.id, a.id, 'art. ' || a.article, current_date - 500, 'day' FROM d
     JOIN (SELECT id, article, row_number() OVER (ORDER BY code, article, part) - 1 AS k, count(*) OVER () AS total FROM "Article") a ON a.k = d.r % a.total`,
  ],
  [
    'hearings',
    `INSERT INTO "Hearing" ("id", "caseId", "courtId", "judgeId", "room", "kind", "onDate", "atTime", "timeZone", "startsAt", "state", "recordedAt", "createdAt")
     SELECT uuidv7(), c.id, o.id, j.id, (1 + h % 9)::text, (ARRAY['extension','merits','merits','preliminary','appeal']::"HearingKind"[])[1 + h % 5],
       day, to_char(9 + h % 8, 'FM00') || ':30', 'Europe/Simferopol', (day + make_time(9 + h % 8, 30, 0)) AT TIME ZONE 'Europe/Simferopol',
       (CASE WHEN day >= current_date - 2 THEN 'planned' WHEN h % 4 = 3 THEN 'adjourned' WHEN h % 11 = 10 THEN 'cancelled' ELSE 'held' END)::"HearingState",
       CASE WHEN day >= current_date - 2 THEN NULL ELSE day + interval '20 hours' END, now()
     FROM c CROSS JOIN generate_series(0, 19) h
     CROSS JOIN LATERAL (SELECT current_date + 20 - h * 25 - (c.r % 25) AS day) t
     JOIN (SELECT id, row_number() OVER (ORDER BY key) - 1 AS k, count(*) OVER () AS total FROM "Organisation" WHERE kind = 'court') o ON o.k = c.r % o.total
     JOIN p j ON j.n = $1::int - (c.r % greatest(1, $1::int / 50))`,
  ],
  [
    '',
    `INSERT INTO "HearingDefendant" ("hearingId", "defendantId")
     SELECT x.id, d.id FROM c JOIN d ON d.k = c.n JOIN "Hearing" x ON x."caseId" = c.id WHERE x.state = 'planned'`,
  ],
  [
    'rulings',
    `INSERT INTO "Ruling" ("id", "caseId", "courtId", "judgeId", "kind", "decidedOn", "decidedPrecision", "hearingId")
     SELECT uuidv7(), x."caseId", x."courtId", x."judgeId", 'extension', x."onDate", 'day', x.id FROM "Hearing" x JOIN c ON c.id = x."caseId" WHERE x.state = 'held' AND x.kind = 'extension'`,
  ],
  [
    '',
    `INSERT INTO "RulingResult" ("id", "rulingId", "defendantId", "result", "measureId", "untilOn")
     SELECT uuidv7(), r.id, d.id, 'granted', m.id, r."decidedOn" + 60 FROM "Ruling" r JOIN c ON c.id = r."caseId" JOIN d ON d."caseId" = c.id JOIN "Measure" m ON m.key = 'remand'`,
  ],
  [
    'families',
    `CREATE TEMP TABLE f AS SELECT n, uuidv7() AS id, p.id AS "personId", p.name, p.r FROM p WHERE n % 2 = 0 AND NOT official`,
  ],
  ['', 'CREATE INDEX ON f (n)'],
  [
    '',
    `INSERT INTO "Family" ("id", "name", "region", "lastContactOn", "createdAt")
     SELECT id, 'Family of ' || name, ${pick(REGIONS, 'r')}, CASE WHEN r % 11 = 0 THEN NULL ELSE current_date - r % 60 END, now() - interval '400 days' FROM f`,
  ],
  ['', `INSERT INTO "FamilyPrisoner" ("familyId", "personId") SELECT id, "personId" FROM f`],
  [
    '',
    `INSERT INTO "FamilyMember" ("id", "familyId", "name", "kin", "kinToId", "bornOn", "bornPrecision")
     SELECT uuidv7(), id, ${sealedToNobody('r + k')}, (ARRAY['wife','daughter','son']::"Kin"[])[k], "personId", make_date(1985 + k * 12, 1, 1), 'year' FROM f CROSS JOIN generate_series(1, 3) k`,
  ],
  [
    'needs',
    `CREATE TEMP TABLE w AS SELECT uuidv7() AS id, f.id AS "familyId", f."personId", (f.r + k) % 10 AS s, (f.r + k * 37) % 700 AS age, f.r + k AS r FROM f CROSS JOIN generate_series(1, 3) k`,
  ],
  [
    '',
    `INSERT INTO "Need" ("id", "familyId", "personId", "kindId", "description", "dueOn", "state", "createdAt")
     SELECT w.id, w."familyId", w."personId", t.id, ${sealedToNobody('w.r')}, current_date + 20 - CASE WHEN s = 0 THEN age % 40 ELSE age + 20 END,
       (CASE WHEN s = 0 AND w.r % 2 = 0 THEN 'open' WHEN s = 0 THEN 'assigned' WHEN s = 1 THEN 'dropped' ELSE 'done' END)::"NeedStateKind", now() - make_interval(days => 60 + age)
     FROM w JOIN (SELECT id, row_number() OVER (ORDER BY key) - 1 AS k, count(*) OVER () AS total FROM "Term" WHERE vocabulary = 'need-kind') t ON t.k = w.r % t.total`,
  ],
  [
    '',
    `INSERT INTO "NeedState" ("id", "needId", "state", "reason") SELECT uuidv7(), n.id, n.state, CASE WHEN n.state = 'dropped' THEN ${sealedToNobody('w.r')} END FROM "Need" n JOIN w ON w.id = n.id`,
  ],
  [
    'deliveries',
    `INSERT INTO "Delivery" ("id", "needId", "familyId", "kindId", "deliveredOn", "amount", "currency")
     SELECT uuidv7(), n.id, n."familyId", n."kindId", n."dueOn", 500 + w.r % 9000, 'RUB' FROM "Need" n JOIN w ON w.id = n.id WHERE n.state = 'done'`,
  ],
  [
    'assignments',
    `INSERT INTO "Assignment" ("id", "userId", "caseId") SELECT uuidv7(), u.id, c.id FROM (SELECT id, row_number() OVER (ORDER BY "displayName") AS k FROM "User" WHERE "removedAt" IS NULL) u JOIN c ON c.n BETWEEN u.k * 15 AND u.k * 15 + 11`,
  ],
  [
    '',
    `INSERT INTO "Assignment" ("id", "userId", "hearingId") SELECT uuidv7(), u.id, x.id FROM (SELECT id, row_number() OVER (ORDER BY "displayName") AS k FROM "User" WHERE "removedAt" IS NULL) u
     JOIN c ON c.n BETWEEN u.k * 20 + 400 AND u.k * 20 + 415 JOIN "Hearing" x ON x."caseId" = c.id WHERE x.state = 'planned' ON CONFLICT DO NOTHING`,
  ],
  [
    '',
    `INSERT INTO "Assignment" ("id", "userId", "needId") SELECT DISTINCT ON (n.id) uuidv7(), u.id, n.id FROM "Need" n JOIN w ON w.id = n.id
     JOIN (SELECT id, row_number() OVER (ORDER BY "displayName") - 1 AS k, count(*) OVER () AS total FROM "User" WHERE "removedAt" IS NULL) u ON u.k = w.r % u.total WHERE n.state = 'assigned'`,
  ],
  [
    'incidents',
    `CREATE TEMP TABLE e AS SELECT p.n, uuidv7() AS id, p.id AS "personId", p.name, p.r, c.id AS "caseId" FROM p LEFT JOIN c ON c.n = p.n / 4 AND p.r % 3 = 0 WHERE NOT official`,
  ],
  [
    '',
    `INSERT INTO "Incident" ("id", "title", "actId", "reliabilityId", "occurredOn", "occurredPrecision", "region", "place", "caseId")
     SELECT e.id, 'Search at the home of ' || e.name, a.id, b.id, current_date - e.r % 3000, 'day', ${pick(REGIONS, 'e.r')}, 'Village ' || e.r % 700, e."caseId" FROM e
     JOIN (SELECT id, row_number() OVER (ORDER BY key) - 1 AS k, count(*) OVER () AS total FROM "Term" WHERE vocabulary = 'act') a ON a.k = e.r % a.total
     JOIN (SELECT id, row_number() OVER (ORDER BY key) - 1 AS k, count(*) OVER () AS total FROM "Term" WHERE vocabulary = 'reliability') b ON b.k = e.r % b.total`,
  ],
  [
    '',
    `INSERT INTO "IncidentVictim" ("id", "incidentId", "personId") SELECT uuidv7(), id, "personId" FROM e`,
  ],
  [
    'recognitions',
    `INSERT INTO "Recognition" ("id", "personId", "bodyId", "list", "recognisedOn", "recognisedPrecision")
     SELECT uuidv7(), p.id, o.id, 'Political prisoners', current_date - p.r % 3000, 'day' FROM p
     JOIN (SELECT id, row_number() OVER (ORDER BY key) - 1 AS k, count(*) OVER () AS total FROM "Organisation" WHERE kind = 'recognising_body') o ON o.k = p.r % o.total WHERE NOT official`,
  ],
  [
    'statements',
    `CREATE TEMP TABLE s AS SELECT uuidv7() AS id, id AS "personId", name, r FROM p WHERE NOT official`,
  ],
  [
    '',
    `INSERT INTO "Statement" ("id", "speakerId", "text", "language", "saidOn", "saidPrecision")
     SELECT id, "personId", 'We, the family of ' || name || ', ask for a doctor', 'crh', current_date - r % 3000, 'day' FROM s`,
  ],
  ['', `INSERT INTO "StatementAbout" ("statementId", "personId") SELECT id, "personId" FROM s`],
]
