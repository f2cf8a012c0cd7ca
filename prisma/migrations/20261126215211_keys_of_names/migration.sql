-- AlterTable
ALTER TABLE "PersonName" ADD COLUMN     "keys" TEXT[],
ADD COLUMN     "keysVersion" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "PersonName" ALTER COLUMN "keysVersion" DROP DEFAULT;

-- CreateIndex
CREATE INDEX "PersonName_keys_idx" ON "PersonName" USING GIN ("keys");

-- CreateIndex
CREATE INDEX "PersonName_keysVersion_idx" ON "PersonName"("keysVersion");

-- A text that changes without its keys is found by the new ones after the next start.
CREATE FUNCTION forget_name_keys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."keysVersion" := 0;
  RETURN NEW;
END $$;
CREATE TRIGGER "PersonName_forget_keys_x" BEFORE UPDATE OF "text" ON "PersonName"
  FOR EACH ROW WHEN (NEW."text" <> OLD."text" AND NEW."keys" IS NOT DISTINCT FROM OLD."keys")
  EXECUTE FUNCTION forget_name_keys();

-- Keys made anew are no new name to copy.
DROP TRIGGER "PersonName_copy_x" ON "PersonName";
CREATE TRIGGER "PersonName_copy_x" AFTER INSERT OR UPDATE OF "text", "isShown", "personId" ON "PersonName"
  FOR EACH ROW WHEN (NEW."isShown") EXECUTE FUNCTION copy_shown_name();
