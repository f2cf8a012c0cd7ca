-- The words of texts: folded as lib/search/stems.ts folds what somebody types, so that letters which people leave out or write
-- another way do not matter. No dictionary: what they begin with is looked for (docs/decisions/025-full-text.md).
CREATE FUNCTION search_words(VARIADIC texts text[]) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN to_tsvector('simple', regexp_replace(
    translate(lower(normalize(array_to_string(texts, ' . '), NFC)), 'ёґçğıöşüâîûñ''’ʼ‘`' || U&'\0307', 'егcgiosuaiun'), '[^[:alnum:]]+', ' ', 'g'));

-- AlterTable
ALTER TABLE "Case" ADD COLUMN     "searched" tsvector GENERATED ALWAYS AS (search_words("summary")) STORED;

-- AlterTable
ALTER TABLE "Charge" ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "searched" tsvector GENERATED ALWAYS AS (search_words("label")) STORED;

-- AlterTable
ALTER TABLE "CustodyPeriod" ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "searched" tsvector GENERATED ALWAYS AS (search_words("place", "endReason", "note")) STORED;

-- AlterTable
ALTER TABLE "Hearing" ADD COLUMN     "searched" tsvector GENERATED ALWAYS AS (search_words("note", "closedReason")) STORED;

-- AlterTable
ALTER TABLE "Incident" ADD COLUMN     "searched" tsvector GENERATED ALWAYS AS (search_words("title", "place", "pretext", "slogan", "aimNote", "narrative")) STORED;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "searched" tsvector GENERATED ALWAYS AS (search_words("birthPlace", "occupation", "summary")) STORED;

-- AlterTable
ALTER TABLE "Ruling" ADD COLUMN     "searched" tsvector GENERATED ALWAYS AS (search_words("note")) STORED;

-- AlterTable
ALTER TABLE "Sentence" ADD COLUMN     "searched" tsvector GENERATED ALWAYS AS (search_words("note")) STORED;

-- AlterTable
ALTER TABLE "Statement" ADD COLUMN     "searched" tsvector GENERATED ALWAYS AS (search_words("speaker", "occasion", "text")) STORED;

-- CreateIndex
CREATE INDEX "Case_searched" ON "Case" USING GIN ("searched");

-- CreateIndex
CREATE INDEX "Charge_searched" ON "Charge" USING GIN ("searched");

-- CreateIndex
CREATE INDEX "CustodyPeriod_searched" ON "CustodyPeriod" USING GIN ("searched");

-- CreateIndex
CREATE INDEX "CustodyPeriod_fromOn_id_idx" ON "CustodyPeriod"("fromOn", "id");

-- CreateIndex
CREATE INDEX "Hearing_searched" ON "Hearing" USING GIN ("searched");

-- CreateIndex
CREATE INDEX "Incident_searched" ON "Incident" USING GIN ("searched");

-- CreateIndex
CREATE INDEX "Person_searched" ON "Person" USING GIN ("searched");

-- CreateIndex
CREATE INDEX "Ruling_searched" ON "Ruling" USING GIN ("searched");

-- CreateIndex
CREATE INDEX "Ruling_decidedOn_id_idx" ON "Ruling"("decidedOn", "id");

-- CreateIndex
CREATE INDEX "Sentence_searched" ON "Sentence" USING GIN ("searched");

-- CreateIndex
CREATE INDEX "Statement_searched" ON "Statement" USING GIN ("searched");

-- Texts without a date come last: by these indexes they are read from the latest on.
CREATE INDEX "Statement_said_x" ON "Statement" ((coalesce("saidOn", '0001-01-01'::date)), "id");
CREATE INDEX "Sentence_starts_x" ON "Sentence" ((coalesce("startsOn", '0001-01-01'::date)), "id");
CREATE INDEX "Charge_from_x" ON "Charge" ((coalesce("fromOn", "actOn", '0001-01-01'::date)), "id");
