-- CreateTable
CREATE TABLE "AuditLink" (
    "position" BIGINT NOT NULL,
    "eventId" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "AuditLink_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "position" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditLink_eventId_key" ON "AuditLink"("eventId");

ALTER TABLE "AuditHead" ADD CONSTRAINT "AuditHead_single_x" CHECK ("id" = 1);
INSERT INTO "AuditHead" ("position", "hash") VALUES (0, '');

-- The application adds events; the chain is written for it. The audit reader reads all three.
REVOKE UPDATE, DELETE ON "AuditEvent" FROM vicdan_app;
REVOKE INSERT, UPDATE, DELETE ON "AuditLink", "AuditHead" FROM vicdan_app;
GRANT SELECT ON "AuditEvent", "AuditLink", "AuditHead" TO vicdan_audit;

-- What a hash covers: every column, each as its length in bytes and its text, so that nothing can be moved from one to the next.
-- scripts/audit-chain.mjs says the same once more and does not ask this function.
CREATE FUNCTION audit_text(event "AuditEvent") RETURNS text LANGUAGE sql STABLE
  SET timezone = 'UTC' AS $$
  SELECT string_agg(coalesce(octet_length(value) || ':' || value, '-'), ',' ORDER BY position)
  FROM unnest(ARRAY[
    event."id"::text, to_char(event."at", 'YYYY-MM-DD"T"HH24:MI:SS.MS'), event."actorId"::text, event."event",
    event."subjectType", event."subjectId"::text, event."detail"::text
  ]) WITH ORDINALITY AS parts (value, position) $$;

-- At commit, not at the insert: whoever holds the lock of the chain must not wait for a row any more, else two
-- transactions that each record something and then touch the other's row would wait for one another for ever.
CREATE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  head "AuditHead";
BEGIN
  PERFORM pg_advisory_xact_lock(7620414);
  SELECT * INTO STRICT head FROM "AuditHead";
  head."position" := head."position" + 1;
  head."hash" := sha256(head."hash" || convert_to(audit_text(NEW), 'UTF8'));
  INSERT INTO "AuditLink" ("position", "eventId", "hash") VALUES (head."position", NEW."id", head."hash");
  UPDATE "AuditHead" SET "position" = head."position", "hash" = head."hash";
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "AuditEvent_chain_x" AFTER INSERT ON "AuditEvent"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chain_audit_event();

-- Events from before the chain are its beginning.
DO $$
DECLARE
  event "AuditEvent";
  head "AuditHead";
BEGIN
  SELECT * INTO head FROM "AuditHead";
  FOR event IN SELECT * FROM "AuditEvent" ORDER BY "id" LOOP
    head."position" := head."position" + 1;
    head."hash" := sha256(head."hash" || convert_to(audit_text(event), 'UTF8'));
    INSERT INTO "AuditLink" VALUES (head."position", event."id", head."hash");
  END LOOP;
  UPDATE "AuditHead" SET "position" = head."position", "hash" = head."hash";
END $$;

CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The audit is only ever added to.' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER "AuditEvent_kept_x" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER "AuditLink_kept_x" BEFORE UPDATE OR DELETE OR TRUNCATE ON "AuditLink"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
CREATE TRIGGER "AuditHead_kept_x" BEFORE DELETE OR TRUNCATE ON "AuditHead"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();
