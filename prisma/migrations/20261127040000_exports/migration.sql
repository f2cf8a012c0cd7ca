-- CreateEnum
CREATE TYPE "ExportList" AS ENUM ('people', 'cases', 'hearings', 'incidents', 'families', 'needs', 'spending', 'recognitions', 'statements', 'submissions', 'petitions', 'figures', 'negotiations', 'listings');

-- CreateEnum
CREATE TYPE "ExportPurpose" AS ENUM ('work', 'publication', 'body');

-- CreateEnum
CREATE TYPE "ExportState" AS ENUM ('waiting', 'declined', 'writing', 'ready', 'failed');

-- AlterEnum
ALTER TYPE "KeyKind" ADD VALUE 'export';

-- CreateTable
CREATE TABLE "Export" (
    "id" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "list" "ExportList" NOT NULL,
    "countedBy" TEXT,
    "isOwn" BOOLEAN NOT NULL,
    "purpose" "ExportPurpose" NOT NULL,
    "bodyId" UUID,
    "asked" BYTEA NOT NULL,
    "state" "ExportState" NOT NULL,
    "jobKey" BYTEA,
    "rowCount" INTEGER NOT NULL DEFAULT 0,
    "doneCount" INTEGER NOT NULL DEFAULT 0,
    "leftOutCount" INTEGER NOT NULL DEFAULT 0,
    "failure" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "readyAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExportPart" (
    "id" UUID NOT NULL,
    "exportId" UUID NOT NULL,
    "at" INTEGER NOT NULL,
    "rows" BYTEA NOT NULL,

    CONSTRAINT "ExportPart_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApiToken" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "lists" "ExportList"[],
    "isOwn" BOOLEAN NOT NULL,
    "isCounting" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "isWaiting" BOOLEAN NOT NULL,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "revokedAt" TIMESTAMPTZ(3),
    "lastUsedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Export_createdAt_id_idx" ON "Export"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Export_byId_idx" ON "Export"("byId");

-- CreateIndex
CREATE INDEX "Export_bodyId_idx" ON "Export"("bodyId");

-- CreateIndex
CREATE INDEX "Export_decidedById_idx" ON "Export"("decidedById");

-- CreateIndex
CREATE INDEX "Export_state_createdAt_idx" ON "Export"("state", "createdAt");

-- CreateIndex
CREATE INDEX "Export_endsAt_idx" ON "Export"("endsAt");

-- CreateIndex
CREATE UNIQUE INDEX "ExportPart_exportId_at_key" ON "ExportPart"("exportId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ApiToken_tokenHash_key" ON "ApiToken"("tokenHash");

-- CreateIndex
CREATE INDEX "ApiToken_userId_idx" ON "ApiToken"("userId");

-- CreateIndex
CREATE INDEX "ApiToken_decidedById_idx" ON "ApiToken"("decidedById");

-- AddForeignKey
ALTER TABLE "Export" ADD CONSTRAINT "Export_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Export" ADD CONSTRAINT "Export_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Export" ADD CONSTRAINT "Export_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExportPart" ADD CONSTRAINT "ExportPart_exportId_fkey" FOREIGN KEY ("exportId") REFERENCES "Export"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Of whoever asked, and of the coordinators, one of whom agrees.
CALL put_under_wall('Export',
  $$app_reads() AND "byId" = (SELECT app_uid())$$,
  $$app_reads() AND "byId" = (SELECT app_uid())$$);
CALL put_under_wall('ExportPart',
  $$EXISTS (SELECT FROM "Export" e WHERE e."id" = "exportId" OFFSET 0)$$,
  $$EXISTS (SELECT FROM "Export" e WHERE e."id" = "exportId" OFFSET 0)$$);

ALTER TABLE "Export" ADD CONSTRAINT "Export_body_x" CHECK (("purpose" = 'body') = ("bodyId" IS NOT NULL));
-- Nobody agrees to what they ask for themselves, and what a second person must agree to is not written before.
ALTER TABLE "Export" ADD CONSTRAINT "Export_decided_x" CHECK ("decidedById" <> "byId");
ALTER TABLE "Export" ADD CONSTRAINT "Export_agreed_x"
  CHECK ("isOwn" OR "countedBy" IS NOT NULL OR "state" IN ('waiting', 'declined') OR num_nonnulls("decidedAt", "decidedById") = 2);
ALTER TABLE "Export" ADD CONSTRAINT "Export_key_x" CHECK ("jobKey" IS NULL OR "state" = 'writing');
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_decided_x" CHECK ("decidedById" <> "userId");
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_agreed_x"
  CHECK ("isOwn" OR "isCounting" OR "isWaiting" OR "revokedAt" IS NOT NULL OR num_nonnulls("decidedAt", "decidedById") = 2);
