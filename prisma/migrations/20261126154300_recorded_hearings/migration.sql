-- A hearing that was recorded is nobody's work any more: its assignments ended with it, had they been ended then.
UPDATE "Assignment" a SET "to" = now() FROM "Hearing" h
  WHERE h."id" = a."hearingId" AND a."to" IS NULL AND h."state" <> 'planned';
