-- Lists sorted by name follow the order of letters that people expect ("Ç" after "C", "І" beside "И"), not that of bytes.
ALTER TABLE "Person" ALTER COLUMN "name" TYPE text COLLATE "und-x-icu";
ALTER TABLE "Case" ALTER COLUMN "name" TYPE text COLLATE "und-x-icu";
ALTER TABLE "Family" ALTER COLUMN "name" TYPE text COLLATE "und-x-icu";
ALTER TABLE "User" ALTER COLUMN "displayName" TYPE text COLLATE "und-x-icu";
