-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "words" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "Case_words_trgm" ON "Case" USING GIN ("words" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "CaseStage_fromOn_caseId_idx" ON "CaseStage"("fromOn", "caseId");

-- CreateIndex
CREATE INDEX "Charge_label_trgm" ON "Charge" USING GIN ("label" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "CustodyPeriod_place_trgm" ON "CustodyPeriod" USING GIN ("place" gin_trgm_ops);

-- A case is found by parts of its name and of its numbers together.
CREATE FUNCTION copy_case_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."words" := concat_ws(' ', NEW."name", array_to_string(NEW."numbers", ' '));
  RETURN NEW;
END $$;
CREATE TRIGGER "Case_words_x" BEFORE INSERT OR UPDATE OF "name", "numbers", "words" ON "Case"
  FOR EACH ROW EXECUTE FUNCTION copy_case_words();
UPDATE "Case" SET "words" = '';

-- What an organisation is called in any language, and where it is.
CREATE FUNCTION organisation_words(labels jsonb, city text, region text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN concat_ws(' ', (SELECT string_agg(l.value, ' ') FROM jsonb_each_text(labels) l), city, region);
CREATE INDEX "Organisation_words_trgm_x" ON "Organisation" USING GIN (organisation_words("labels", "city", "region") gin_trgm_ops);
