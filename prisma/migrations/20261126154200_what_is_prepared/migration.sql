-- Motions and deadlines are told to those who work on a case, not to those who count: an analyst reads charges, rulings,
-- sentences and measures.
ALTER POLICY sight ON "Motion" USING (nullif(current_setting('app.all', true), '')::boolean
  OR "caseId" = ANY ((SELECT app_own_cases())::uuid[]) AND ("defendantId" IS NULL OR app_sees_defendant("defendantId")));
ALTER POLICY sight ON "Deadline" USING (nullif(current_setting('app.all', true), '')::boolean
  OR "caseId" = ANY ((SELECT app_own_cases())::uuid[]) AND ("defendantId" IS NULL OR app_sees_defendant("defendantId")));

CREATE FUNCTION app_sees_motion(motion uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN EXISTS (SELECT FROM "Motion" WHERE "id" = motion AND "caseId" = ANY (app_own_cases())
    AND ("defendantId" IS NULL OR app_sees_defendant("defendantId")));

CREATE OR REPLACE FUNCTION app_sees_source(source "Source") RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN (source."saidById" IS NULL OR app_sees_person(source."saidById")) AND CASE
    WHEN source."caseId" IS NOT NULL THEN app_sees_case(source."caseId")
    WHEN source."chargeId" IS NOT NULL THEN app_reads_defendant((SELECT "defendantId" FROM "Charge" WHERE "id" = source."chargeId"))
    WHEN source."rulingId" IS NOT NULL THEN app_reads_ruling(source."rulingId")
    WHEN source."sentenceId" IS NOT NULL THEN app_reads_sentence(source."sentenceId")
    WHEN source."motionId" IS NOT NULL THEN app_sees_motion(source."motionId")
    WHEN source."custodyPeriodId" IS NOT NULL THEN app_reads_person((SELECT "personId" FROM "CustodyPeriod" WHERE "id" = source."custodyPeriodId"))
    WHEN source."wantedNoticeId" IS NOT NULL THEN app_reads_person((SELECT "personId" FROM "WantedNotice" WHERE "id" = source."wantedNoticeId"))
    WHEN source."incidentId" IS NOT NULL THEN app_sees_incident(source."incidentId")
    WHEN source."recognitionId" IS NOT NULL THEN app_sees_person((SELECT "personId" FROM "Recognition" WHERE "id" = source."recognitionId"))
    WHEN source."statementId" IS NOT NULL THEN (SELECT app_sees_statement("id", "speakerId") FROM "Statement" WHERE "id" = source."statementId")
    WHEN source."submissionId" IS NOT NULL THEN (SELECT app_sees_submission("id", "caseId") FROM "Submission" WHERE "id" = source."submissionId")
    ELSE app_reads() END;
