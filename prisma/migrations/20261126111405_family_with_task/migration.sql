-- AlterTable
ALTER TABLE "Assignment" ADD COLUMN     "withNeedId" UUID;

-- CreateIndex
CREATE INDEX "Assignment_withNeedId_idx" ON "Assignment"("withNeedId");

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_withNeedId_fkey" FOREIGN KEY ("withNeedId") REFERENCES "Need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_with_need_x" CHECK ("withNeedId" IS NULL OR "familyId" IS NOT NULL);

-- One for each reason: a family given for itself, and with each task.
DROP INDEX "Assignment_open_x";
CREATE UNIQUE INDEX "Assignment_open_x" ON "Assignment" ("userId", coalesce("caseId", "personId", "familyId", "hearingId", "needId"), coalesce("withNeedId", '00000000-0000-0000-0000-000000000000')) WHERE "to" IS NULL;
