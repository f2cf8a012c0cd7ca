-- The first event of a transaction chains all of it and moves the end of the chain once. Moved once for each event, it left behind as
-- many dead copies, and every further event had to pass them all: a list of many people took minutes for that alone.
CREATE OR REPLACE FUNCTION chain_audit_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  head "AuditHead";
  event "AuditEvent";
BEGIN
  PERFORM pg_advisory_xact_lock(7620414);
  IF EXISTS (SELECT FROM "AuditLink" WHERE "eventId" = NEW."id") THEN
    RETURN NULL;
  END IF;
  SELECT * INTO STRICT head FROM "AuditHead";
  -- What was added by this transaction alone; within a savepoint its mark is another one, and each event comes here for itself.
  FOR event IN
    SELECT * FROM "AuditEvent" e
    WHERE e."id" >= NEW."id" AND (e."id" = NEW."id" OR e.xmin = pg_current_xact_id()::xid) ORDER BY e."id"
  LOOP
    CONTINUE WHEN EXISTS (SELECT FROM "AuditLink" WHERE "eventId" = event."id");
    head."position" := head."position" + 1;
    head."hash" := sha256(head."hash" || convert_to(audit_text(event), 'UTF8'));
    INSERT INTO "AuditLink" ("position", "eventId", "hash") VALUES (head."position", event."id", head."hash");
  END LOOP;
  UPDATE "AuditHead" SET "position" = head."position", "hash" = head."hash";
  RETURN NULL;
END $$;
