-- DropIndex
DROP INDEX "Need_kindId_idx";

-- CreateIndex
CREATE INDEX "Need_kindId_state_idx" ON "Need"("kindId", "state");
