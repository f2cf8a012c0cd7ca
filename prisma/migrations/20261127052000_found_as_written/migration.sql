-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "plainNumbers" TEXT[];

-- CreateIndex
CREATE INDEX "Case_plainNumbers_idx" ON "Case" USING GIN ("plainNumbers");

-- Numbers of a case as plainNumber in lib/cases/matching.ts makes them, so that 1-17/26 finds № 1 - 17 / 2026.
CREATE FUNCTION plain_numbers(numbers text[]) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN (SELECT coalesce(array_agg(DISTINCT regexp_replace(
    regexp_replace(lower(n COLLATE "und-x-icu"), '[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff№#]', '', 'g'),
    '([/-])20([0-9]{2})$', '\1\2')), '{}') FROM unnest(numbers) n);

CREATE OR REPLACE FUNCTION copy_case_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."words" := concat_ws(' ', NEW."name", array_to_string(NEW."numbers", ' '));
  NEW."plainNumbers" := plain_numbers(NEW."numbers");
  RETURN NEW;
END $$;
DROP TRIGGER "Case_words_x" ON "Case";
CREATE TRIGGER "Case_words_x" BEFORE INSERT OR UPDATE OF "name", "numbers", "words", "plainNumbers" ON "Case"
  FOR EACH ROW EXECUTE FUNCTION copy_case_words();
UPDATE "Case" SET "plainNumbers" = '{}';

-- DropIndex
DROP INDEX "PersonName_comparedAt_idx";

-- CreateIndex
CREATE INDEX "PersonName_comparedAt_id_idx" ON "PersonName"("comparedAt", "id");

-- What was found about somebody, and nobody has decided, is found anew with all their names.
CREATE FUNCTION compare_anew(person uuid) RETURNS void LANGUAGE sql AS $$
  DELETE FROM "Resemblance" WHERE ("oneId" = person OR "otherId" = person) AND "differentAt" IS NULL;
  UPDATE "PersonName" SET "comparedAt" = NULL WHERE "personId" = person AND "comparedAt" IS NOT NULL;
$$;
CREATE FUNCTION compare_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
  PERFORM compare_anew((to_jsonb(coalesce(NEW, OLD)) ->> TG_ARGV[0])::uuid);
  RETURN NULL;
END $$;
CREATE TRIGGER "Person_compare_x" AFTER UPDATE OF "bornOn", "bornPrecision" ON "Person" FOR EACH ROW
  WHEN (OLD."bornOn" IS DISTINCT FROM NEW."bornOn" OR OLD."bornPrecision" IS DISTINCT FROM NEW."bornPrecision")
  EXECUTE FUNCTION compare_changed('id');
CREATE TRIGGER "PersonName_compare_x" AFTER UPDATE OF "comparedAt" ON "PersonName" FOR EACH ROW
  WHEN (OLD."comparedAt" IS NOT NULL AND NEW."comparedAt" IS NULL) EXECUTE FUNCTION compare_changed('personId');
CREATE TRIGGER "PersonName_compare_rest_x" AFTER DELETE ON "PersonName" FOR EACH ROW EXECUTE FUNCTION compare_changed('personId');
