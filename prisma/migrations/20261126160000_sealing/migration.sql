-- What was written in the clear cannot be sealed by a migration: the keys are with people, not with the database.
DO $$ BEGIN
  IF EXISTS (SELECT FROM "User") THEN
    RAISE EXCEPTION 'This database was set up before records were sealed, and cannot be taken over. Keep a copy, set up a new one, and enter the records there.';
  END IF;
END $$;

ALTER TABLE "FamilyMember" DROP CONSTRAINT "FamilyMember_who_x";
ALTER TABLE "NeedState" DROP CONSTRAINT "NeedState_reason_x";

-- CreateEnum
CREATE TYPE "KeyKind" AS ENUM ('everybody', 'coordinators', 'administrators', 'recovery', 'family', 'contacts', 'need', 'notes', 'incident', 'index');

-- AlterTable
ALTER TABLE "AuditEvent" DROP COLUMN "detail",
ADD COLUMN     "detail" BYTEA;

-- AlterTable
ALTER TABLE "Delivery" DROP COLUMN "note",
ADD COLUMN     "note" BYTEA;

-- AlterTable
ALTER TABLE "FamilyContact" DROP COLUMN "value",
ADD COLUMN     "value" BYTEA NOT NULL;

-- AlterTable
ALTER TABLE "FamilyMember" ADD COLUMN     "nameIndex" TEXT[],
DROP COLUMN "name",
ADD COLUMN     "name" BYTEA,
DROP COLUMN "note",
ADD COLUMN     "note" BYTEA;

-- AlterTable
ALTER TABLE "FamilyTalk" DROP COLUMN "note",
ADD COLUMN     "note" BYTEA;

-- AlterTable
ALTER TABLE "Incident" ADD COLUMN     "isSensitive" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "sealed" BYTEA;

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "sealedKeys" BYTEA;

-- AlterTable
ALTER TABLE "Need" DROP COLUMN "description",
ADD COLUMN     "description" BYTEA;

-- AlterTable
ALTER TABLE "NeedState" DROP COLUMN "reason",
ADD COLUMN     "reason" BYTEA;

-- AlterTable
ALTER TABLE "PrivilegedNote" DROP COLUMN "text",
ADD COLUMN     "text" BYTEA NOT NULL;

-- AlterTable
ALTER TABLE "SignInAttempt" ADD COLUMN     "sealedShares" BYTEA;

-- CreateTable
CREATE TABLE "SealKey" (
    "id" UUID NOT NULL,
    "kind" "KeyKind" NOT NULL,
    "subjectId" UUID,
    "recipient" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "SealKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeyGrant" (
    "id" UUID NOT NULL,
    "keyId" UUID NOT NULL,
    "userId" UUID,
    "circleId" UUID,
    "sealed" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "KeyGrant_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SealKey_subjectId_kind_idx" ON "SealKey"("subjectId", "kind");

-- CreateIndex
CREATE INDEX "KeyGrant_userId_idx" ON "KeyGrant"("userId");

-- CreateIndex
CREATE INDEX "KeyGrant_circleId_idx" ON "KeyGrant"("circleId");

-- CreateIndex
CREATE UNIQUE INDEX "KeyGrant_keyId_userId_key" ON "KeyGrant"("keyId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "KeyGrant_keyId_circleId_key" ON "KeyGrant"("keyId", "circleId");

-- CreateIndex
CREATE INDEX "FamilyMember_nameIndex_idx" ON "FamilyMember" USING GIN ("nameIndex");

-- AddForeignKey
ALTER TABLE "KeyGrant" ADD CONSTRAINT "KeyGrant_keyId_fkey" FOREIGN KEY ("keyId") REFERENCES "SealKey"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyGrant" ADD CONSTRAINT "KeyGrant_circleId_fkey" FOREIGN KEY ("circleId") REFERENCES "SealKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeyGrant" ADD CONSTRAINT "KeyGrant_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "FamilyMember" ADD CONSTRAINT "FamilyMember_who_x" CHECK (is_precise("bornOn", "bornPrecision") AND num_nonnulls("personId", "name") > 0 AND "personId" IS DISTINCT FROM "kinToId");
ALTER TABLE "NeedState" ADD CONSTRAINT "NeedState_reason_x" CHECK ("state" <> 'dropped' OR "reason" IS NOT NULL);

-- One present key of each circle and of each record.
CREATE UNIQUE INDEX "SealKey_present" ON "SealKey" ("kind", "subjectId") NULLS NOT DISTINCT WHERE "retiredAt" IS NULL;
ALTER TABLE "SealKey" ADD CONSTRAINT "SealKey_subject_x" CHECK (("kind" IN ('everybody', 'coordinators', 'administrators', 'recovery')) = ("recipient" IS NOT NULL) AND ("recipient" IS NULL OR "subjectId" IS NULL));
ALTER TABLE "KeyGrant" ADD CONSTRAINT "KeyGrant_holder_x" CHECK (num_nonnulls("userId", "circleId") = 1);
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_sealed_x" CHECK ("isSensitive" OR "sealed" IS NULL);
