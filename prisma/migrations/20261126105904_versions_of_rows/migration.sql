-- AlterTable
ALTER TABLE "CaseRole" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "CaseStage" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "Defendant" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "PersonName" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- What was entered by mistake is taken out: the copies follow.
CREATE FUNCTION forget_case_stage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Case" SET "stage" = NULL WHERE "id" = OLD."caseId";
  RETURN NULL;
END $$;
CREATE TRIGGER "CaseStage_forget_x" AFTER DELETE ON "CaseStage"
  FOR EACH ROW WHEN (OLD."toOn" IS NULL) EXECUTE FUNCTION forget_case_stage();

CREATE FUNCTION forget_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Family" SET "lastContactOn" = (SELECT max("on") FROM "FamilyTalk" WHERE "familyId" = OLD."familyId")
  WHERE "id" = OLD."familyId";
  RETURN NULL;
END $$;
CREATE TRIGGER "FamilyTalk_forget_x" AFTER DELETE ON "FamilyTalk"
  FOR EACH ROW EXECUTE FUNCTION forget_contact();
