-- A case that a lawyer made and gave to themselves opens nobody on record: neither sight of restricted people, nor the family
-- and detention of anybody, but for people whom they entered themselves. What somebody else gave them does, while it is theirs.
CREATE FUNCTION app_own_cases_by_others() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN ARRAY(SELECT "caseId" FROM "Assignment"
    WHERE app_is('lawyer') AND "userId" = app_uid() AND "to" IS NULL AND "caseId" IS NOT NULL
      AND "givenById" IS DISTINCT FROM "userId");

CREATE FUNCTION app_given_cases_by_others() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN app_own_cases_by_others() || ARRAY(
    SELECT coalesce(a."caseId", h."caseId") FROM "Assignment" a LEFT JOIN "Hearing" h ON h."id" = a."hearingId"
    WHERE app_is('volunteer') AND a."userId" = app_uid() AND a."to" IS NULL AND num_nonnulls(a."caseId", a."hearingId") > 0
      AND a."givenById" IS DISTINCT FROM a."userId");

CREATE OR REPLACE FUNCTION app_clients() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN ARRAY(SELECT d."personId" FROM "Defendant" d JOIN "Person" p ON p."id" = d."personId"
    WHERE d."caseId" = ANY (app_own_cases())
      AND (p."visibility" IN ('open', 'restricted') AND d."caseId" = ANY (app_own_cases_by_others()) OR p."proposedById" = app_uid()));

CREATE OR REPLACE FUNCTION app_given_people() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN ARRAY(
    SELECT "personId" FROM "Assignment"
      WHERE app_is('volunteer') AND "userId" = app_uid() AND "to" IS NULL AND "personId" IS NOT NULL
    UNION SELECT "personId" FROM "Defendant" WHERE "caseId" = ANY (app_given_cases_by_others())
    UNION SELECT "personId" FROM "CaseRole" WHERE "caseId" = ANY (app_given_cases_by_others())
    UNION SELECT "judgeId" FROM "Hearing" WHERE "caseId" = ANY (app_given_cases_by_others())
    UNION SELECT "prosecutorId" FROM "Hearing" WHERE "caseId" = ANY (app_given_cases_by_others())
    UNION SELECT p."id" FROM "Person" p WHERE p."proposedById" = app_uid() AND (
      EXISTS (SELECT FROM "Defendant" d WHERE d."personId" = p."id" AND d."caseId" = ANY (app_own_cases()))
      OR EXISTS (SELECT FROM "CaseRole" r WHERE r."personId" = p."id" AND r."caseId" = ANY (app_own_cases()))
      OR EXISTS (SELECT FROM "Hearing" h WHERE p."id" IN (h."judgeId", h."prosecutorId") AND h."caseId" = ANY (app_own_cases())))
    UNION SELECT p."personId" FROM "IncidentPerpetrator" p JOIN "Incident" i ON i."id" = p."incidentId"
      WHERE i."caseId" = ANY (app_own_cases_by_others())
    UNION SELECT "personId" FROM "FamilyPrisoner" WHERE "familyId" = ANY (app_reachable_families()));

-- Whom a lawyer may make a defendant: a client, or somebody they entered against whom nobody has a case.
CREATE FUNCTION app_may_defend(person uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN person = ANY (app_clients()) OR EXISTS (SELECT FROM "Person" p WHERE p."id" = person AND p."proposedById" = app_uid()
    AND NOT EXISTS (SELECT FROM "Defendant" d WHERE d."personId" = p."id"));

ALTER POLICY addition ON "Defendant" WITH CHECK (nullif(current_setting('app.all', true), '')::boolean
  OR EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0)
    AND ("caseId" = ANY (app_own_cases()) AND app_may_defend("personId") OR app_proposed_case("caseId")));

-- People whom lawyers entered with their own cases: who did was kept in the audit only.
UPDATE "Person" p SET "proposedById" = e."actorId" FROM "AuditEvent" e
  WHERE p."proposedById" IS NULL AND e."event" = 'person.created' AND e."subjectType" = 'person' AND e."subjectId" = p."id"
    AND EXISTS (SELECT FROM "UserRole" r WHERE r."userId" = e."actorId" AND r."role" = 'lawyer')
    AND NOT EXISTS (SELECT FROM "UserRole" r WHERE r."userId" = e."actorId" AND r."role" = 'coordinator');
