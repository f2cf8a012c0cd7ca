-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('ruling', 'submission', 'letter', 'certificate', 'photo', 'receipt', 'other');

-- CreateEnum
CREATE TYPE "DocumentMark" AS ENUM ('open', 'restricted', 'privileged');

-- CreateEnum
CREATE TYPE "DocumentType" AS ENUM ('jpeg', 'png', 'webp', 'pdf', 'docx', 'txt');

-- CreateEnum
CREATE TYPE "FilePart" AS ENUM ('clean', 'thumbnail', 'original');

-- AlterEnum
ALTER TYPE "KeyKind" ADD VALUE 'document';

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "mark" "DocumentMark" NOT NULL,
    "type" "DocumentType" NOT NULL,
    "title" BYTEA NOT NULL,
    "personId" UUID,
    "caseId" UUID,
    "hearingId" UUID,
    "familyId" UUID,
    "deliveryId" UUID,
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentFile" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "part" "FilePart" NOT NULL,
    "name" TEXT NOT NULL,
    "key" BYTEA NOT NULL,
    "bytes" INTEGER NOT NULL,

    CONSTRAINT "DocumentFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Document_personId_addedAt_id_idx" ON "Document"("personId", "addedAt", "id");

-- CreateIndex
CREATE INDEX "Document_caseId_addedAt_id_idx" ON "Document"("caseId", "addedAt", "id");

-- CreateIndex
CREATE INDEX "Document_hearingId_addedAt_id_idx" ON "Document"("hearingId", "addedAt", "id");

-- CreateIndex
CREATE INDEX "Document_familyId_addedAt_id_idx" ON "Document"("familyId", "addedAt", "id");

-- CreateIndex
CREATE INDEX "Document_deliveryId_addedAt_id_idx" ON "Document"("deliveryId", "addedAt", "id");

-- CreateIndex
CREATE INDEX "Document_addedById_idx" ON "Document"("addedById");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentFile_name_key" ON "DocumentFile"("name");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentFile_documentId_part_key" ON "DocumentFile"("documentId", "part");

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_hearingId_fkey" FOREIGN KEY ("hearingId") REFERENCES "Hearing"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_familyId_fkey" FOREIGN KEY ("familyId") REFERENCES "Family"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentFile" ADD CONSTRAINT "DocumentFile_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Document" ADD CONSTRAINT "Document_one_record" CHECK (num_nonnulls("personId", "caseId", "hearingId", "familyId", "deliveryId") = 1);
-- What is between a case's lawyers belongs to the case; what is of a family or a delivery is nobody's to read but theirs who work for it.
ALTER TABLE "Document" ADD CONSTRAINT "Document_mark_fits" CHECK (
  CASE "mark" WHEN 'privileged' THEN "caseId" IS NOT NULL WHEN 'open' THEN num_nonnulls("familyId", "deliveryId") = 0 ELSE true END);
ALTER TABLE "DocumentFile" ADD CONSTRAINT "DocumentFile_bytes" CHECK ("bytes" >= 0);

-- The record itself, for whoever added the document; and for everybody else the work on it, unless both are open.
CREATE FUNCTION app_sees_document(document "Document") RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN CASE
    WHEN document."mark" = 'privileged' THEN document."caseId" = ANY (app_own_cases())
    WHEN document."familyId" IS NOT NULL THEN document."familyId" = ANY (app_reachable_families())
    WHEN document."deliveryId" IS NOT NULL THEN EXISTS (SELECT FROM "Delivery" WHERE "id" = document."deliveryId"
      AND app_is('volunteer') AND ("needId" = ANY (app_tasks()) OR "byId" = app_uid()))
    WHEN document."personId" IS NOT NULL THEN
      document."mark" = 'open' AND app_reads() AND EXISTS (SELECT FROM "Person" WHERE "id" = document."personId" AND "visibility" = 'open')
      OR document."addedById" = app_uid() AND app_records() AND app_sees_person(document."personId")
      OR document."personId" = ANY (app_clients())
      OR app_is('volunteer') AND EXISTS (SELECT FROM "Assignment" a JOIN "Person" p ON p."id" = a."personId"
        WHERE a."personId" = document."personId" AND a."userId" = app_uid() AND a."to" IS NULL AND p."visibility" IN ('open', 'restricted'))
    ELSE EXISTS (SELECT FROM "Case" c
      WHERE c."id" = coalesce(document."caseId", (SELECT "caseId" FROM "Hearing" WHERE "id" = document."hearingId")) AND (
        document."mark" = 'open' AND app_reads() AND c."visibility" = 'open'
        OR document."addedById" = app_uid() AND app_records() AND app_sees_case(c."id")
        OR c."visibility" IN ('open', 'restricted') AND c."id" = ANY (app_given_cases())))
    END;

-- Whoever may write the record, and so add a document to it.
CREATE FUNCTION app_adds_document(document "Document") RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN document."addedById" = app_uid() AND CASE
    WHEN document."caseId" IS NOT NULL THEN document."caseId" = ANY (app_own_cases())
    WHEN document."hearingId" IS NOT NULL THEN app_records() AND app_sees_hearing(document."hearingId")
    WHEN document."personId" IS NOT NULL THEN document."personId" = ANY (app_clients())
    -- The receipt often comes after the task is over.
    WHEN document."deliveryId" IS NOT NULL THEN app_is('volunteer') AND EXISTS (SELECT FROM "Delivery"
      WHERE "id" = document."deliveryId" AND "byId" = app_uid())
    ELSE false END;

-- Whoever may change the document may change its files: who added it, coordinators, and of what is between lawyers each of them.
CREATE FUNCTION app_changes_document(of_document uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
  RETURN EXISTS (SELECT FROM "Document" d WHERE d."id" = of_document AND (
    d."mark" <> 'privileged' AND nullif(current_setting('app.all', true), '')::boolean
    OR (d."addedById" = app_uid() OR d."mark" = 'privileged') AND app_sees_document(d)));

-- Not by put_under_wall: what is between lawyers is not the coordinators' nor the system's.
ALTER TABLE "Document" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Document" FORCE ROW LEVEL SECURITY;
DO $$ BEGIN EXECUTE format('CREATE POLICY owner ON "Document" TO %I USING (true) WITH CHECK (true)', current_user); END $$;
CREATE POLICY sight ON "Document" FOR SELECT TO vicdan_app
  USING ("mark" <> 'privileged' AND nullif(current_setting('app.all', true), '')::boolean OR app_sees_document("Document"));
CREATE POLICY addition ON "Document" FOR INSERT TO vicdan_app
  WITH CHECK ("mark" <> 'privileged' AND nullif(current_setting('app.all', true), '')::boolean OR app_adds_document("Document"));
CREATE POLICY change ON "Document" FOR UPDATE TO vicdan_app
  USING ("mark" <> 'privileged' AND nullif(current_setting('app.all', true), '')::boolean OR ("addedById" = app_uid() OR "mark" = 'privileged') AND app_sees_document("Document"));
CREATE POLICY removal ON "Document" FOR DELETE TO vicdan_app
  USING ("mark" <> 'privileged' AND nullif(current_setting('app.all', true), '')::boolean OR ("addedById" = app_uid() OR "mark" = 'privileged') AND app_sees_document("Document"));

ALTER TABLE "DocumentFile" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "DocumentFile" FORCE ROW LEVEL SECURITY;
DO $$ BEGIN EXECUTE format('CREATE POLICY owner ON "DocumentFile" TO %I USING (true) WITH CHECK (true)', current_user); END $$;
CREATE POLICY sight ON "DocumentFile" FOR SELECT TO vicdan_app USING (EXISTS (SELECT FROM "Document" d WHERE d."id" = "documentId" OFFSET 0));
CREATE POLICY addition ON "DocumentFile" FOR INSERT TO vicdan_app WITH CHECK (app_changes_document("documentId"));
CREATE POLICY change ON "DocumentFile" FOR UPDATE TO vicdan_app USING (app_changes_document("documentId"));
CREATE POLICY removal ON "DocumentFile" FOR DELETE TO vicdan_app USING (app_changes_document("documentId"));

-- For the sweep of what an upload left behind, and for the room that is left: neither tells whose anything is.
CREATE FUNCTION app_kept_files(names text[]) RETURNS SETOF text LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
  SELECT f."name" FROM "DocumentFile" f WHERE f."name" = ANY (names);
END;

CREATE FUNCTION app_kept_bytes() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
  SELECT coalesce(sum(f."bytes"), 0)::bigint FROM "DocumentFile" f;
END;
