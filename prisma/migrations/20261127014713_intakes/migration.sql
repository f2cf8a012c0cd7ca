-- CreateEnum
CREATE TYPE "IntakeState" AS ENUM ('open', 'written');

-- AlterEnum
ALTER TYPE "KeyKind" ADD VALUE 'intake';

-- CreateTable
CREATE TABLE "Intake" (
    "id" UUID NOT NULL,
    "byId" UUID,
    "content" BYTEA,
    "state" "IntakeState" NOT NULL DEFAULT 'open',
    "incidentId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Intake_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Intake_state_createdAt_id_idx" ON "Intake"("state", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Intake_byId_idx" ON "Intake"("byId");

-- CreateIndex
CREATE INDEX "Intake_incidentId_idx" ON "Intake"("incidentId");

-- AddForeignKey
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Intake" ADD CONSTRAINT "Intake_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Coordinators alone: it tells of families before they are one.
CALL put_under_wall('Intake', 'false');

ALTER TABLE "Intake" ADD CONSTRAINT "Intake_content_x" CHECK (("state" = 'open') = ("content" IS NOT NULL) AND ("incidentId" IS NULL OR "state" = 'written'));
