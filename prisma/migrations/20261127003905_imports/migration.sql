-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('mapping', 'checking', 'checked', 'writing', 'written', 'undoing', 'undone');

-- CreateEnum
CREATE TYPE "RowFate" AS ENUM ('empty', 'refused', 'repeated', 'ask', 'new', 'known');

-- CreateEnum
CREATE TYPE "RowDecision" AS ENUM ('new', 'known', 'skip');

-- AlterEnum
ALTER TYPE "KeyKind" ADD VALUE 'import';

-- CreateTable
CREATE TABLE "ImportBatch" (
    "id" UUID NOT NULL,
    "byId" UUID,
    "title" BYTEA NOT NULL,
    "headers" BYTEA NOT NULL,
    "columns" TEXT[],
    "orders" JSONB NOT NULL DEFAULT '{}',
    "visibility" "Visibility" NOT NULL DEFAULT 'open',
    "state" "ImportState" NOT NULL DEFAULT 'mapping',
    "jobKey" BYTEA,
    "rowCount" INTEGER NOT NULL DEFAULT 0,
    "doneCount" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "checkedAt" TIMESTAMPTZ(3),
    "writtenAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ImportBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "id" UUID NOT NULL,
    "batchId" UUID NOT NULL,
    "row" INTEGER NOT NULL,
    "cells" BYTEA NOT NULL,
    "sum" BYTEA NOT NULL,
    "fate" "RowFate",
    "why" TEXT,
    "ofRow" INTEGER,
    "alike" JSONB NOT NULL DEFAULT '[]',
    "keptCount" INTEGER NOT NULL DEFAULT 0,
    "decision" "RowDecision",
    "decidedId" UUID,
    "decidedRow" INTEGER,
    "personId" UUID,
    "writtenAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportedRecord" (
    "id" UUID NOT NULL,
    "rowId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "recordId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "filled" TEXT[],

    CONSTRAINT "ImportedRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportProfile" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "byId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportProfile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ImportBatch_createdAt_id_idx" ON "ImportBatch"("createdAt", "id");

-- CreateIndex
CREATE INDEX "ImportBatch_byId_idx" ON "ImportBatch"("byId");

-- CreateIndex
CREATE INDEX "ImportBatch_state_idx" ON "ImportBatch"("state");

-- CreateIndex
CREATE INDEX "ImportRow_batchId_fate_row_idx" ON "ImportRow"("batchId", "fate", "row");

-- CreateIndex
CREATE INDEX "ImportRow_sum_idx" ON "ImportRow"("sum");

-- CreateIndex
CREATE INDEX "ImportRow_personId_idx" ON "ImportRow"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportRow_batchId_row_key" ON "ImportRow"("batchId", "row");

-- CreateIndex
CREATE INDEX "ImportedRecord_rowId_idx" ON "ImportedRecord"("rowId");

-- CreateIndex
CREATE INDEX "ImportedRecord_recordId_idx" ON "ImportedRecord"("recordId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportProfile_name_key" ON "ImportProfile"("name");

-- CreateIndex
CREATE INDEX "ImportProfile_byId_idx" ON "ImportProfile"("byId");

-- AddForeignKey
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "ImportBatch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportedRecord" ADD CONSTRAINT "ImportedRecord_rowId_fkey" FOREIGN KEY ("rowId") REFERENCES "ImportRow"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportProfile" ADD CONSTRAINT "ImportProfile_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Coordinators, and the jobs that work for them.
CALL put_under_wall('ImportBatch', 'false');
CALL put_under_wall('ImportRow', 'false');
CALL put_under_wall('ImportedRecord', 'false');
CALL put_under_wall('ImportProfile', 'false');

ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_counts_x" CHECK ("rowCount" >= 0 AND "doneCount" BETWEEN 0 AND "rowCount" AND "visibility" IN ('open', 'restricted'));
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_decision_x" CHECK (("decision" = 'known') = (num_nonnulls("decidedId", "decidedRow") = 1) OR "decision" IS NULL AND num_nonnulls("decidedId", "decidedRow") = 0);
