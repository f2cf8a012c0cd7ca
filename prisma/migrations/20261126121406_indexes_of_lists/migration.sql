-- DropIndex
DROP INDEX "Incident_actId_idx";

-- DropIndex
DROP INDEX "Incident_aimId_idx";

-- DropIndex
DROP INDEX "Incident_reliabilityId_idx";

-- DropIndex
DROP INDEX "OutsideFigure_bodyId_idx";

-- DropIndex
DROP INDEX "OutsideFigure_subjectId_asOfOn_idx";

-- DropIndex
DROP INDEX "Recognition_bodyId_idx";

-- CreateIndex
CREATE INDEX "ContextEvent_occurredOn_id_idx" ON "ContextEvent"("occurredOn", "id");

-- CreateIndex
CREATE INDEX "Family_closedAt_idx" ON "Family"("closedAt");

-- CreateIndex
CREATE INDEX "Family_name_trgm" ON "Family" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Incident_words_trgm" ON "Incident" USING GIN ("title" gin_trgm_ops, "place" gin_trgm_ops, "slogan" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Incident_actId_occurredOn_id_idx" ON "Incident"("actId", "occurredOn", "id");

-- CreateIndex
CREATE INDEX "Incident_aimId_occurredOn_id_idx" ON "Incident"("aimId", "occurredOn", "id");

-- CreateIndex
CREATE INDEX "Incident_reliabilityId_occurredOn_id_idx" ON "Incident"("reliabilityId", "occurredOn", "id");

-- CreateIndex
CREATE INDEX "IncidentPlace_place_trgm" ON "IncidentPlace" USING GIN ("place" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "IncidentVictim_name_trgm" ON "IncidentVictim" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Listing_listedOn_id_idx" ON "Listing"("listedOn", "id");

-- CreateIndex
CREATE INDEX "OutsideFigure_asOfOn_id_idx" ON "OutsideFigure"("asOfOn", "id");

-- CreateIndex
CREATE INDEX "OutsideFigure_bodyId_asOfOn_id_idx" ON "OutsideFigure"("bodyId", "asOfOn", "id");

-- CreateIndex
CREATE INDEX "OutsideFigure_subjectId_asOfOn_id_idx" ON "OutsideFigure"("subjectId", "asOfOn", "id");

-- CreateIndex
CREATE INDEX "Recognition_recognisedOn_id_idx" ON "Recognition"("recognisedOn", "id");

-- CreateIndex
CREATE INDEX "Recognition_bodyId_recognisedOn_id_idx" ON "Recognition"("bodyId", "recognisedOn", "id");

-- CreateIndex
CREATE INDEX "Statement_words_trgm" ON "Statement" USING GIN ("text" gin_trgm_ops, "speaker" gin_trgm_ops);
