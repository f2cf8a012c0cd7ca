-- AlterTable
ALTER TABLE "CaseRole" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "CaseStage" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Defendant" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "PersonName" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;
