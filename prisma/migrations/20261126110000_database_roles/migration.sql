-- Three roles: the owner, who migrates; the application, which reads and writes rows; the reader of the audit.
-- Made here without a way to sign in where they are missing: whoever installs gives them one.
DO $$
DECLARE
  missing text;
BEGIN
  FOR missing IN
    SELECT name FROM unnest(ARRAY['vicdan_app', 'vicdan_audit']) AS name
    WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name)
  LOOP
    EXECUTE format('CREATE ROLE %I NOLOGIN', missing);
  END LOOP;
EXCEPTION
  WHEN insufficient_privilege THEN
    RAISE EXCEPTION 'The roles vicdan_app and vicdan_audit are missing and this role may not make them: as an administrator run CREATE ROLE vicdan_app LOGIN PASSWORD ''...'' and CREATE ROLE vicdan_audit LOGIN PASSWORD ''...''';
END $$;

GRANT USAGE ON SCHEMA public TO vicdan_app, vicdan_audit;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO vicdan_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO vicdan_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO vicdan_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO vicdan_app;
GRANT SELECT ON "AuditEvent" TO vicdan_audit;

-- Of the migrations the application only asks which are in.
DO $$
BEGIN
  IF to_regclass('_prisma_migrations') IS NOT NULL THEN
    REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM vicdan_app;
  END IF;
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
END $$;
