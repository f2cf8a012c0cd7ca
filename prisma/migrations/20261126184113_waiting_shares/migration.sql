-- AlterTable
ALTER TABLE "User" ADD COLUMN     "sealedShares" BYTEA;
