-- AlterTable
ALTER TABLE "IncidentVictim" ALTER COLUMN "count" DROP NOT NULL;

-- A named person is one; unnamed people may be of unknown number.
ALTER TABLE "IncidentVictim" DROP CONSTRAINT "IncidentVictim_count_x";
ALTER TABLE "IncidentVictim" ADD CONSTRAINT "IncidentVictim_count_x" CHECK (coalesce("count", 1) > 0 AND ("personId" IS NULL OR "count" IS NOT DISTINCT FROM 1) AND is_precise("outcomeOn", "outcomePrecision"));
