-- The wall behind lib/access/scope.ts: what a forgotten `where` would show, PostgreSQL still does not. Each policy says in SQL
-- what scope.ts says in Prisma, and a test compares the two.

-- Who is asking, and what that lets them see: `app_enter` is called first in every transaction. Without it nobody is asking, and
-- there is nothing to see. Policies read these settings for every row, so they are plain words and not worked out there:
-- app.uid, app.roles (',lawyer,volunteer,'), app.all (a coordinator, or the system), app.reads (whoever reads what is open).
-- They are cast to boolean, not compared: the planner takes a truth for even odds, and a comparison for a rare thing.
CREATE FUNCTION app_enter(actor uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  held "Role"[];
BEGIN
  SELECT coalesce(array_agg(r."role"), '{}') INTO held
    FROM "UserRole" r JOIN "User" u ON u."id" = r."userId"
    WHERE r."userId" = actor AND r."to" IS NULL AND u."removedAt" IS NULL;
  PERFORM set_config('app.uid', actor::text, true),
    set_config('app.roles', ',' || array_to_string(held, ',') || ',', true),
    set_config('app.reads', CASE WHEN held && '{volunteer,lawyer,analyst}' THEN 'on' ELSE '' END, true),
    set_config('app.all', CASE WHEN held && '{coordinator}' THEN 'on' ELSE '' END, true);
END $$;

CREATE FUNCTION app_uid() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.uid', true), '')::uuid;

CREATE FUNCTION app_is(role "Role") RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.roles', true), '') LIKE '%,' || role::text || ',%';

CREATE FUNCTION app_reads() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('app.reads', true), '') = 'on';

CREATE FUNCTION app_records() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN app_is('volunteer') OR app_is('lawyer');

-- Past the wall for a step, and back to where the actor stands.
CREATE FUNCTION app_pass(on_or_off boolean) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('app.all', CASE WHEN on_or_off OR app_is('coordinator') THEN 'on' ELSE '' END, true);
END $$;

-- What was given to the actor. These and all that follow run as the owner, whom the wall lets pass: no policy asks another one
-- in a circle, and the planner need not plan the policies of a row's parents and their parents for every table it meets.
CREATE FUNCTION app_own_cases() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN ARRAY(SELECT "caseId" FROM "Assignment"
    WHERE app_is('lawyer') AND "userId" = app_uid() AND "to" IS NULL AND "caseId" IS NOT NULL);

CREATE FUNCTION app_given_cases() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN app_own_cases() || ARRAY(
    SELECT coalesce(a."caseId", h."caseId") FROM "Assignment" a LEFT JOIN "Hearing" h ON h."id" = a."hearingId"
    WHERE app_is('volunteer') AND a."userId" = app_uid() AND a."to" IS NULL AND num_nonnulls(a."caseId", a."hearingId") > 0);

CREATE FUNCTION app_clients() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN ARRAY(SELECT "personId" FROM "Defendant" WHERE "caseId" = ANY (app_own_cases()));

CREATE FUNCTION app_reachable_families() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN ARRAY(SELECT "familyId" FROM "Assignment"
    WHERE app_is('volunteer') AND "userId" = app_uid() AND "to" IS NULL AND "familyId" IS NOT NULL);

CREATE FUNCTION app_families() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN app_reachable_families() || ARRAY(SELECT "familyId" FROM "FamilyPrisoner" WHERE "personId" = ANY (app_clients()));

CREATE FUNCTION app_tasks() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN ARRAY(SELECT "needId" FROM "Assignment"
    WHERE app_is('volunteer') AND "userId" = app_uid() AND "to" IS NULL AND "needId" IS NOT NULL);

-- A task names its family and no more: who belongs to it and how to reach them is not told.
CREATE FUNCTION app_named_families() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN app_families() || ARRAY(SELECT "familyId" FROM "Need" WHERE "id" = ANY (app_tasks()));

CREATE FUNCTION app_given_people() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN ARRAY(
    SELECT "personId" FROM "Assignment"
      WHERE app_is('volunteer') AND "userId" = app_uid() AND "to" IS NULL AND "personId" IS NOT NULL
    UNION SELECT "personId" FROM "Defendant" WHERE "caseId" = ANY (app_given_cases())
    UNION SELECT "personId" FROM "FamilyPrisoner" WHERE "familyId" = ANY (app_reachable_families()));

CREATE FUNCTION app_client_incidents() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN ARRAY(SELECT "incidentId" FROM "IncidentVictim" WHERE "personId" = ANY (app_clients()));

-- One row, for its children. `sees`: its existence and what everybody may read; `reads`: charges, rulings, measures.
CREATE FUNCTION app_sees_person(person uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN EXISTS (SELECT FROM "Person" WHERE "id" = person AND CASE "visibility"
      WHEN 'open' THEN app_reads()
      WHEN 'restricted' THEN "id" = ANY (app_given_people())
      ELSE "proposedById" = app_uid() AND app_records() END);

CREATE FUNCTION app_sees_case(of_case uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN EXISTS (SELECT FROM "Case" WHERE "id" = of_case AND CASE "visibility"
      WHEN 'open' THEN app_reads()
      WHEN 'restricted' THEN "id" = ANY (app_given_cases())
      ELSE "proposedById" = app_uid() AND app_records() END);

CREATE FUNCTION app_proposed_case(of_case uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN EXISTS (SELECT FROM "Case" WHERE "id" = of_case AND "visibility" = 'proposed' AND "proposedById" = app_uid() AND app_records());

CREATE FUNCTION app_reads_case(of_case uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN of_case = ANY (app_own_cases())
    OR app_is('analyst') AND EXISTS (SELECT FROM "Case" WHERE "id" = of_case AND "visibility" = 'open');

CREATE FUNCTION app_reads_person(person uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN person = ANY (app_clients())
    OR app_is('analyst') AND EXISTS (SELECT FROM "Person" WHERE "id" = person AND "visibility" = 'open');

CREATE FUNCTION app_sees_defendant(defendant uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN EXISTS (SELECT FROM "Defendant" WHERE "id" = defendant AND app_sees_case("caseId") AND app_sees_person("personId"));

CREATE FUNCTION app_reads_defendant(defendant uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN EXISTS (SELECT FROM "Defendant" WHERE "id" = defendant AND app_reads_case("caseId") AND app_sees_person("personId"));

CREATE FUNCTION app_own_defendant(defendant uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN EXISTS (SELECT FROM "Defendant" WHERE "id" = defendant AND "caseId" = ANY (app_own_cases()));

CREATE FUNCTION app_sees_hearing(hearing uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN EXISTS (SELECT FROM "Hearing" WHERE "id" = hearing AND app_sees_case("caseId"));

CREATE FUNCTION app_reads_ruling(ruling uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN EXISTS (SELECT FROM "Ruling" WHERE "id" = ruling AND app_reads_case("caseId"));

CREATE FUNCTION app_reads_sentence(sentence uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN EXISTS (SELECT FROM "Sentence" WHERE "id" = sentence AND app_reads_defendant("defendantId"));

CREATE FUNCTION app_sees_incident(incident uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN EXISTS (SELECT FROM "Incident" WHERE "id" = incident AND ("caseId" IS NULL OR app_sees_case("caseId")) AND ("hearingId" IS NULL OR app_sees_hearing("hearingId")) AND CASE "visibility"
      WHEN 'open' THEN app_reads()
      WHEN 'restricted' THEN "caseId" = ANY (app_own_cases()) OR "id" = ANY (app_client_incidents())
      ELSE false END);

-- People detained outside a hearing are an incident that whoever records the hearing writes.
CREATE FUNCTION app_records_incident(incident uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN app_records() AND app_sees_incident(incident) AND EXISTS (SELECT FROM "Incident" WHERE "id" = incident AND "hearingId" IS NOT NULL);

-- Proposed by the actor, of a family they still see; it has no state yet while it is being made.
CREATE FUNCTION app_own_need(created_by uuid, state "NeedStateKind", family uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN created_by = app_uid() AND app_records() AND coalesce(state = 'proposed', true) AND family = ANY (app_families());

CREATE FUNCTION app_sees_need(need uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN need = ANY (app_tasks()) OR EXISTS (SELECT FROM "Need" WHERE "id" = need AND app_own_need("createdById", "state", "familyId"));

CREATE FUNCTION app_sees_member(member uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN EXISTS (SELECT FROM "FamilyMember" WHERE "id" = member AND "familyId" = ANY (app_families())
    AND ("personId" IS NULL OR app_sees_person("personId")) AND app_sees_person("kinToId"));

-- Words are shown whole, a submission to those who see one of the people it is for.
CREATE FUNCTION app_sees_statement(statement uuid, speaker uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN app_reads() AND (speaker IS NULL OR app_sees_person(speaker))
    AND NOT EXISTS (SELECT FROM "StatementAbout" WHERE "statementId" = statement AND NOT app_sees_person("personId"));

CREATE FUNCTION app_sees_submission(submission uuid, of_case uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN app_reads() AND (of_case IS NULL OR app_sees_case(of_case)) AND coalesce((
    SELECT bool_or(app_sees_person("personId")) FROM "SubmissionPerson" WHERE "submissionId" = submission), true);

-- Of the record it belongs to, and of whoever speaks in it.
CREATE FUNCTION app_sees_source(source "Source") RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN (source."saidById" IS NULL OR app_sees_person(source."saidById")) AND CASE
    WHEN source."caseId" IS NOT NULL THEN app_sees_case(source."caseId")
    WHEN source."chargeId" IS NOT NULL THEN app_reads_defendant((SELECT "defendantId" FROM "Charge" WHERE "id" = source."chargeId"))
    WHEN source."rulingId" IS NOT NULL THEN app_reads_ruling(source."rulingId")
    WHEN source."sentenceId" IS NOT NULL THEN app_reads_sentence(source."sentenceId")
    WHEN source."motionId" IS NOT NULL THEN app_reads_case((SELECT "caseId" FROM "Motion" WHERE "id" = source."motionId"))
    WHEN source."custodyPeriodId" IS NOT NULL THEN app_reads_person((SELECT "personId" FROM "CustodyPeriod" WHERE "id" = source."custodyPeriodId"))
    WHEN source."wantedNoticeId" IS NOT NULL THEN app_reads_person((SELECT "personId" FROM "WantedNotice" WHERE "id" = source."wantedNoticeId"))
    WHEN source."incidentId" IS NOT NULL THEN app_sees_incident(source."incidentId")
    WHEN source."recognitionId" IS NOT NULL THEN app_sees_person((SELECT "personId" FROM "Recognition" WHERE "id" = source."recognitionId"))
    WHEN source."statementId" IS NOT NULL THEN (SELECT app_sees_statement("id", "speakerId") FROM "Statement" WHERE "id" = source."statementId")
    WHEN source."submissionId" IS NOT NULL THEN (SELECT app_sees_submission("id", "caseId") FROM "Submission" WHERE "id" = source."submissionId")
    ELSE app_reads() END;

-- All that somebody learns who sees no family; counted here, so that it stays on an index.
CREATE FUNCTION app_count_needs() RETURNS TABLE ("kindId" uuid, "state" "NeedStateKind", "needs" int) LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
  SELECT n."kindId", n."state", count(*)::int FROM "Need" n WHERE current_setting('app.all', true) = 'on' OR app_is('analyst') GROUP BY 1, 2;
END;

-- Puts a table under the wall. `sight`, `change` (update and delete) and `addition` are conditions for those who do not see
-- all; without one nobody but a coordinator may. The owner passes by a policy, so that nothing here needs a superuser.
CREATE PROCEDURE put_under_wall(tbl text, sight text, change text DEFAULT 'false', addition text DEFAULT NULL)
LANGUAGE plpgsql AS $$
DECLARE
  wide CONSTANT text := $x$nullif(current_setting('app.all', true), '')::boolean OR $x$;
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tbl);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tbl);
  EXECUTE format('CREATE POLICY owner ON %I TO %I USING (true) WITH CHECK (true)', tbl, current_user);
  EXECUTE format('CREATE POLICY sight ON %I FOR SELECT TO vicdan_app USING (%s)', tbl, wide || '(' || sight || ')');
  EXECUTE format('CREATE POLICY addition ON %I FOR INSERT TO vicdan_app WITH CHECK (%s)', tbl, wide || '(' || coalesce(addition, change) || ')');
  EXECUTE format('CREATE POLICY change ON %I FOR UPDATE TO vicdan_app USING (%s)', tbl, wide || '(' || change || ')');
  EXECUTE format('CREATE POLICY removal ON %I FOR DELETE TO vicdan_app USING (%s)', tbl, wide || '(' || change || ')');
END $$;
REVOKE EXECUTE ON PROCEDURE put_under_wall FROM PUBLIC;

-- A parent that is a person or a case is looked up in place, under its own policy, which is quick; OFFSET 0 keeps to its index.
-- Everything further away is asked of a function. `(SELECT ...)` asks once per statement.
-- To lock the row while entering how they are held.
CALL put_under_wall('Person',
  $$"visibility" = 'open' AND nullif(current_setting('app.reads', true), '')::boolean
    OR "visibility" = 'restricted' AND "id" = ANY ((SELECT app_given_people())::uuid[])
    OR "visibility" IN ('proposed', 'declined') AND "proposedById" = app_uid() AND app_records()$$,
  $$"id" = ANY (app_clients())$$,
  $$"visibility" = 'proposed' AND "proposedById" = app_uid() AND app_records()$$);
CALL put_under_wall('PersonName',
  $$EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0)$$,
  'false',
  $$EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" AND p."visibility" = 'proposed' AND p."proposedById" = app_uid())$$);
CALL put_under_wall('Case',
  $$"visibility" = 'open' AND nullif(current_setting('app.reads', true), '')::boolean
    OR "visibility" = 'restricted' AND "id" = ANY ((SELECT app_given_cases())::uuid[])
    OR "visibility" IN ('proposed', 'declined') AND "proposedById" = app_uid() AND app_records()$$,
  $$"id" = ANY (app_own_cases())$$,
  $$"visibility" = 'proposed' AND "proposedById" = app_uid() AND app_records()$$);
CALL put_under_wall('CaseStage',
  $$EXISTS (SELECT FROM "Case" c WHERE c."id" = "caseId" OFFSET 0)$$,
  $$"caseId" = ANY (app_own_cases())$$,
  $$"caseId" = ANY (app_own_cases()) OR app_proposed_case("caseId")$$);
-- Being a defendant opens a family and a measure to the lawyers of the case: they add their own clients only.
CALL put_under_wall('Defendant',
  $$EXISTS (SELECT FROM "Case" c WHERE c."id" = "caseId" OFFSET 0) AND EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0)$$,
  $$"caseId" = ANY (app_own_cases()) AND EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0)$$,
  $$"caseId" = ANY (app_own_cases()) AND ("personId" = ANY (app_clients())
      OR EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" AND p."proposedById" = app_uid()))
    OR app_proposed_case("caseId") AND EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0)$$);
CALL put_under_wall('CaseRole',
  $$EXISTS (SELECT FROM "Case" c WHERE c."id" = "caseId" OFFSET 0) AND EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0) AND ("defendantId" IS NULL OR app_sees_defendant("defendantId"))$$,
  $$"caseId" = ANY (app_own_cases()) AND EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0)$$);
CALL put_under_wall('Charge', $$app_reads_defendant("defendantId")$$, $$app_own_defendant("defendantId")$$);
CALL put_under_wall('Sentence', $$app_reads_defendant("defendantId")$$, $$app_own_defendant("defendantId")$$);
CALL put_under_wall('SentenceLeg', $$app_reads_sentence("sentenceId")$$, $$app_is('lawyer') AND app_reads_sentence("sentenceId")$$);
CALL put_under_wall('Ruling', $$app_reads_case("caseId")$$, $$"caseId" = ANY (app_own_cases())$$);
CALL put_under_wall('RulingResult',
  $$app_reads_ruling("rulingId") AND app_sees_defendant("defendantId")$$,
  $$app_own_defendant("defendantId")$$);
CALL put_under_wall('Motion',
  $$app_reads_case("caseId") AND ("defendantId" IS NULL OR app_sees_defendant("defendantId"))$$,
  $$"caseId" = ANY (app_own_cases())$$);
CALL put_under_wall('Deadline',
  $$app_reads_case("caseId") AND ("defendantId" IS NULL OR app_sees_defendant("defendantId"))$$,
  $$"caseId" = ANY (app_own_cases())$$);
CALL put_under_wall('Hearing',
  $$EXISTS (SELECT FROM "Case" c WHERE c."id" = "caseId")$$,
  $$app_records() AND EXISTS (SELECT FROM "Case" c WHERE c."id" = "caseId" OFFSET 0)$$);
CALL put_under_wall('HearingDefendant', $$app_sees_hearing("hearingId")$$, $$app_records() AND app_sees_hearing("hearingId")$$);
CALL put_under_wall('HearingViolation', $$app_sees_hearing("hearingId")$$, $$app_records() AND app_sees_hearing("hearingId")$$);
CALL put_under_wall('CustodyPeriod', $$app_reads_person("personId")$$, $$"personId" = ANY (app_clients())$$);
CALL put_under_wall('WantedNotice', $$app_reads_person("personId")$$, $$"personId" = ANY (app_clients())$$);
CALL put_under_wall('Incident',
  $$("caseId" IS NULL OR EXISTS (SELECT FROM "Case" c WHERE c."id" = "caseId" OFFSET 0))
    AND ("hearingId" IS NULL OR app_sees_hearing("hearingId"))
    AND ("visibility" = 'open' AND current_setting('app.reads', true) = 'on'
      OR "visibility" = 'restricted' AND ("caseId" = ANY (app_own_cases()) OR "id" = ANY (app_client_incidents())))$$,
  $$app_records() AND "hearingId" IS NOT NULL AND ("caseId" IS NULL OR EXISTS (SELECT FROM "Case" c WHERE c."id" = "caseId" OFFSET 0))
    AND ("hearingId" IS NULL OR app_sees_hearing("hearingId"))
    AND ("visibility" = 'open' AND current_setting('app.reads', true) = 'on'
      OR "visibility" = 'restricted' AND ("caseId" = ANY (app_own_cases()) OR "id" = ANY (app_client_incidents())))$$);
CALL put_under_wall('IncidentVictim',
  $$app_sees_incident("incidentId") AND ("personId" IS NULL OR EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0))$$,
  $$app_records_incident("incidentId") AND ("personId" IS NULL OR EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0))$$);
CALL put_under_wall('IncidentPerpetrator',
  $$app_sees_incident("incidentId") AND ("personId" IS NULL OR EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0))$$);
CALL put_under_wall('IncidentPlace',
  $$app_sees_incident("incidentId") AND ("personId" IS NULL OR EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0))$$);
CALL put_under_wall('IncidentNorm', $$app_sees_incident("incidentId")$$);
CALL put_under_wall('IncidentContext', $$app_sees_incident("incidentId")$$);
CALL put_under_wall('ContextEvent', $$app_reads()$$);
CALL put_under_wall('Source',
  $$app_sees_source("Source")$$,
  $$app_is('lawyer') AND num_nonnulls("caseId", "chargeId", "rulingId", "sentenceId", "motionId", "custodyPeriodId", "wantedNoticeId") = 1
    AND coalesce("caseId" = ANY (app_own_cases()), true) AND app_sees_source("Source")$$);
CALL put_under_wall('Recognition', $$EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0)$$);
CALL put_under_wall('Statement', $$app_sees_statement("id", "speakerId")$$);
CALL put_under_wall('StatementAbout',
  $$EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0) AND EXISTS (SELECT FROM "Statement" s WHERE s."id" = "statementId")$$);
CALL put_under_wall('Submission', $$app_sees_submission("id", "caseId")$$);
CALL put_under_wall('SubmissionState', $$EXISTS (SELECT FROM "Submission" s WHERE s."id" = "submissionId")$$);
CALL put_under_wall('SubmissionPerson',
  $$EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0) AND EXISTS (SELECT FROM "Submission" s WHERE s."id" = "submissionId")$$);
CALL put_under_wall('Petition', $$app_reads()$$);
CALL put_under_wall('OutsideFigure', $$app_reads()$$);
CALL put_under_wall('Negotiation', $$app_reads()$$);
CALL put_under_wall('Mediator', $$app_reads()$$);
CALL put_under_wall('NegotiationPerson',
  $$app_reads() AND ("personId" IS NULL OR EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0))$$);
CALL put_under_wall('Listing', $$app_reads()$$);
CALL put_under_wall('Family', $$"id" = ANY ((SELECT app_named_families())::uuid[])$$);
CALL put_under_wall('FamilyPrisoner',
  $$"familyId" = ANY ((SELECT app_named_families())::uuid[]) AND EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0)$$);
CALL put_under_wall('FamilyMember',
  $$"familyId" = ANY ((SELECT app_families())::uuid[]) AND EXISTS (SELECT FROM "Person" p WHERE p."id" = "kinToId" OFFSET 0)
    AND ("personId" IS NULL OR EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0))$$);
CALL put_under_wall('FamilyContact',
  $$"familyId" = ANY ((SELECT app_reachable_families())::uuid[]) AND ("memberId" IS NULL OR app_sees_member("memberId"))$$);
CALL put_under_wall('FamilyTalk', $$"familyId" = ANY ((SELECT app_reachable_families())::uuid[])$$);
CALL put_under_wall('Consent',
  $$"familyId" = ANY ((SELECT app_families())::uuid[]) AND ("memberId" IS NULL OR app_sees_member("memberId"))
    AND ("personId" IS NULL OR EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0))$$);
CALL put_under_wall('Need',
  $$"id" = ANY ((SELECT app_tasks())::uuid[])
    OR "createdById" = (SELECT app_uid()) AND app_own_need("createdById", "state", "familyId")$$,
  'false',
  $$app_own_need("createdById", "state", "familyId")$$);
CALL put_under_wall('NeedState',
  $$app_sees_need("needId")$$,
  $$"needId" = ANY (app_tasks())$$,
  $$"byId" = app_uid() AND app_sees_need("needId")$$);
-- One's own stays known when the task is over: sent again, it is not made again.
CALL put_under_wall('Delivery',
  $$app_sees_need("needId") OR "byId" = app_uid() AND app_is('volunteer')$$,
  $$"byId" = app_uid() AND "needId" = ANY (app_tasks())$$);
-- Who has what is for those who give it out, and for those who take a user's work away with the user.
CALL put_under_wall('Assignment',
  $$"userId" = (SELECT app_uid()) OR (SELECT app_is('administrator'))$$,
  $$app_is('administrator')$$,
  'false');

-- Privileged notes are nobody's but the lawyers' of the case: neither a coordinator nor the system sees them.
ALTER TABLE "PrivilegedNote" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "PrivilegedNote" FORCE ROW LEVEL SECURITY;
DO $$ BEGIN EXECUTE format('CREATE POLICY owner ON "PrivilegedNote" TO %I USING (true) WITH CHECK (true)', current_user); END $$;
CREATE POLICY sight ON "PrivilegedNote" FOR SELECT TO vicdan_app USING ("caseId" = ANY ((SELECT app_own_cases())::uuid[]));
CREATE POLICY addition ON "PrivilegedNote" FOR INSERT TO vicdan_app
  WITH CHECK ("caseId" = ANY ((SELECT app_own_cases())::uuid[]) AND "authorId" = (SELECT app_uid()));
CREATE POLICY change ON "PrivilegedNote" FOR UPDATE TO vicdan_app
  USING ("caseId" = ANY ((SELECT app_own_cases())::uuid[]) AND "authorId" = (SELECT app_uid()));

-- Copies are made whatever the writer may do with the row that keeps them.
ALTER FUNCTION copy_shown_name() SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION copy_case_stage() SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION copy_need_state() SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp;
ALTER FUNCTION copy_last_contact() SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp;
