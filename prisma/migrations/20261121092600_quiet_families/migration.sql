-- Open families in the order in which they wait for a word: those never contacted first.
CREATE INDEX "Family_quiet_x" ON "Family" ("lastContactOn" NULLS FIRST, "id") WHERE "closedAt" IS NULL;
