-- Whoever sits at a hearing is seen by all to whom its case is given. So those who do not write records take for a seat only
-- somebody who stands in this case as judge or prosecutor already, or is open and sat or holds an office anywhere, or whom they
-- proposed themselves.
CREATE FUNCTION app_may_sit(of_case uuid, person uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN person IS NULL
    OR EXISTS (SELECT FROM "Hearing" WHERE "caseId" = of_case AND person IN ("judgeId", "prosecutorId"))
    OR EXISTS (SELECT FROM "CaseRole" WHERE "caseId" = of_case AND "personId" = person AND "role" IN ('judge', 'prosecutor'))
    OR EXISTS (SELECT FROM "Person" WHERE "id" = person AND "visibility" IN ('proposed', 'declined') AND "proposedById" = app_uid())
    OR EXISTS (SELECT FROM "Person" WHERE "id" = person AND "visibility" = 'open')
      AND (EXISTS (SELECT FROM "Hearing" WHERE "judgeId" = person) OR EXISTS (SELECT FROM "Hearing" WHERE "prosecutorId" = person)
        OR EXISTS (SELECT FROM "CaseRole" WHERE "personId" = person AND "role" IN ('judge', 'prosecutor', 'investigator')));

ALTER POLICY addition ON "Hearing" WITH CHECK (nullif(current_setting('app.all', true), '')::boolean
  OR app_records() AND EXISTS (SELECT FROM "Case" c WHERE c."id" = "caseId" OFFSET 0)
    AND app_may_sit("caseId", "judgeId") AND app_may_sit("caseId", "prosecutorId"));
ALTER POLICY change ON "Hearing"
  USING (nullif(current_setting('app.all', true), '')::boolean
    OR app_records() AND EXISTS (SELECT FROM "Case" c WHERE c."id" = "caseId" OFFSET 0))
  WITH CHECK (nullif(current_setting('app.all', true), '')::boolean
    OR app_records() AND EXISTS (SELECT FROM "Case" c WHERE c."id" = "caseId" OFFSET 0)
      AND app_may_sit("caseId", "judgeId") AND app_may_sit("caseId", "prosecutorId"));
