-- Whoever stands in a restricted case or is named in its hearings and incidents is seen by those who work on it, as
-- lib/access/scope.ts has it; somebody else's proposal is nobody's client yet; a ruling that concerns only people whom the
-- actor may not see is not there.
CREATE OR REPLACE FUNCTION app_clients() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN ARRAY(SELECT d."personId" FROM "Defendant" d JOIN "Person" p ON p."id" = d."personId"
    WHERE d."caseId" = ANY (app_own_cases())
      AND (p."visibility" IN ('open', 'restricted') OR p."proposedById" = app_uid()));

CREATE OR REPLACE FUNCTION app_given_people() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN ARRAY(
    SELECT "personId" FROM "Assignment"
      WHERE app_is('volunteer') AND "userId" = app_uid() AND "to" IS NULL AND "personId" IS NOT NULL
    UNION SELECT "personId" FROM "Defendant" WHERE "caseId" = ANY (app_given_cases())
    UNION SELECT "personId" FROM "CaseRole" WHERE "caseId" = ANY (app_given_cases())
    UNION SELECT "judgeId" FROM "Hearing" WHERE "caseId" = ANY (app_given_cases())
    UNION SELECT "prosecutorId" FROM "Hearing" WHERE "caseId" = ANY (app_given_cases())
    UNION SELECT p."personId" FROM "IncidentPerpetrator" p JOIN "Incident" i ON i."id" = p."incidentId"
      WHERE i."caseId" = ANY (app_own_cases())
    UNION SELECT "personId" FROM "FamilyPrisoner" WHERE "familyId" = ANY (app_reachable_families()));

CREATE FUNCTION app_concerns_seen(ruling uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN coalesce((SELECT bool_or(app_sees_defendant("defendantId")) FROM "RulingResult" WHERE "rulingId" = ruling), true);

CREATE OR REPLACE FUNCTION app_reads_ruling(ruling uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN EXISTS (SELECT FROM "Ruling" WHERE "id" = ruling AND app_reads_case("caseId")) AND app_concerns_seen(ruling);

DROP POLICY sight ON "Ruling";
CREATE POLICY sight ON "Ruling" FOR SELECT TO vicdan_app
  USING (nullif(current_setting('app.all', true), '')::boolean OR app_reads_case("caseId") AND app_concerns_seen("id"));

-- By its author only: one written into the wrong case, say.
CREATE POLICY removal ON "PrivilegedNote" FOR DELETE TO vicdan_app
  USING ("caseId" = ANY ((SELECT app_own_cases())::uuid[]) AND "authorId" = (SELECT app_uid()));

-- A lawyer sees their own cases whatever their mark.
CREATE OR REPLACE FUNCTION app_sees_case(of_case uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN of_case = ANY (app_own_cases()) OR EXISTS (SELECT FROM "Case" WHERE "id" = of_case AND CASE "visibility"
      WHEN 'open' THEN app_reads()
      WHEN 'restricted' THEN "id" = ANY (app_given_cases())
      ELSE "proposedById" = app_uid() AND app_records() END);

DROP POLICY sight ON "Case";
CREATE POLICY sight ON "Case" FOR SELECT TO vicdan_app USING (nullif(current_setting('app.all', true), '')::boolean
    OR "visibility" = 'open' AND nullif(current_setting('app.reads', true), '')::boolean
    OR "visibility" = 'restricted' AND "id" = ANY ((SELECT app_given_cases())::uuid[])
    OR "visibility" IN ('proposed', 'declined') AND ("proposedById" = app_uid() AND app_records() OR "id" = ANY ((SELECT app_own_cases())::uuid[])));
