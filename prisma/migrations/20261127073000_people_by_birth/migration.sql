CREATE INDEX "Person_bornOn_id_idx" ON "Person" ("bornOn", "id");
