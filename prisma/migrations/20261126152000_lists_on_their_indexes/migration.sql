-- CreateIndex
CREATE INDEX "Family_region_trgm" ON "Family" USING GIN ("region" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Listing_list_trgm" ON "Listing" USING GIN ("list" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Mediator_country_idx" ON "Mediator"("country");

-- CreateIndex
CREATE INDEX "Petition_signatures_idx" ON "Petition"("signatures");

-- CreateIndex
CREATE INDEX "Petition_handedInOn_idx" ON "Petition"("handedInOn");

-- CreateIndex
CREATE INDEX "Petition_words_trgm" ON "Petition" USING GIN ("title" gin_trgm_ops, "demand" gin_trgm_ops, "addressee" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Submission_words_trgm" ON "Submission" USING GIN ("subject" gin_trgm_ops, "byName" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "SubmissionState_state_submissionId_idx" ON "SubmissionState"("state", "submissionId");

-- The same sight: OFFSET 0 keeps to the index of the statement or submission of a row, instead of asking of every one there is.
ALTER POLICY sight ON "StatementAbout" USING (nullif(current_setting('app.all', true), '')::boolean
  OR EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0)
    AND EXISTS (SELECT FROM "Statement" s WHERE s."id" = "statementId" OFFSET 0));
ALTER POLICY sight ON "SubmissionState" USING (nullif(current_setting('app.all', true), '')::boolean
  OR EXISTS (SELECT FROM "Submission" s WHERE s."id" = "submissionId" OFFSET 0));
ALTER POLICY sight ON "SubmissionPerson" USING (nullif(current_setting('app.all', true), '')::boolean
  OR EXISTS (SELECT FROM "Person" p WHERE p."id" = "personId" OFFSET 0)
    AND EXISTS (SELECT FROM "Submission" s WHERE s."id" = "submissionId" OFFSET 0));
