-- AlterTable
ALTER TABLE "PersonName" ADD COLUMN     "comparedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Resemblance" (
    "id" UUID NOT NULL,
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "grade" TEXT NOT NULL,
    "births" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "foundAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "differentAt" TIMESTAMPTZ(3),
    "differentBy" UUID,

    CONSTRAINT "Resemblance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Merge" (
    "id" UUID NOT NULL,
    "keptId" UUID NOT NULL,
    "mergedId" UUID NOT NULL,
    "mergedName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "byId" UUID NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),
    "snapshot" JSONB NOT NULL,

    CONSTRAINT "Merge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Resemblance_otherId_idx" ON "Resemblance"("otherId");

-- CreateIndex
CREATE INDEX "Resemblance_differentAt_score_id_idx" ON "Resemblance"("differentAt", "score", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Resemblance_oneId_otherId_key" ON "Resemblance"("oneId", "otherId");

-- CreateIndex
CREATE INDEX "Merge_keptId_at_idx" ON "Merge"("keptId", "at");

-- CreateIndex
CREATE INDEX "Merge_mergedId_idx" ON "Merge"("mergedId");

-- CreateIndex
CREATE INDEX "PersonName_comparedAt_idx" ON "PersonName"("comparedAt");

-- AddForeignKey
ALTER TABLE "Resemblance" ADD CONSTRAINT "Resemblance_oneId_fkey" FOREIGN KEY ("oneId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Resemblance" ADD CONSTRAINT "Resemblance_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Merge" ADD CONSTRAINT "Merge_keptId_fkey" FOREIGN KEY ("keptId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Whoever may be two or one is for those to say who see both.
CALL put_under_wall('Resemblance', 'false');
CALL put_under_wall('Merge', 'false');

ALTER TABLE "Resemblance" ADD CONSTRAINT "Resemblance_order_x" CHECK ("oneId" < "otherId");
