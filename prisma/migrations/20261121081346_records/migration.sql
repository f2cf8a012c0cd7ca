CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('volunteer', 'coordinator', 'lawyer', 'analyst', 'administrator');

-- CreateEnum
CREATE TYPE "SubmissionStateKind" AS ENUM ('prepared', 'filed', 'registered', 'communicated', 'decided', 'rejected', 'withdrawn');

-- CreateEnum
CREATE TYPE "NumberQualifier" AS ENUM ('exactly', 'about', 'at_least', 'almost', 'more_than', 'up_to');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('day', 'month', 'year', 'estimated');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('open', 'restricted', 'proposed', 'declined');

-- CreateEnum
CREATE TYPE "CaseKind" AS ENUM ('criminal', 'administrative');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('investigation', 'first_instance', 'appeal', 'cassation', 'supreme_court', 'international', 'closed');

-- CreateEnum
CREATE TYPE "RoleInCase" AS ENUM ('judge', 'prosecutor', 'investigator', 'lawyer', 'civil_defender', 'witness', 'secret_witness', 'expert', 'interpreter');

-- CreateEnum
CREATE TYPE "RulingKind" AS ENUM ('measure', 'extension', 'motion', 'verdict', 'appeal', 'cassation', 'administrative', 'release', 'termination', 'other');

-- CreateEnum
CREATE TYPE "ResultKind" AS ENUM ('granted', 'refused', 'guilty', 'acquitted', 'upheld', 'changed', 'overturned', 'returned', 'terminated');

-- CreateEnum
CREATE TYPE "SentenceKind" AS ENUM ('prison', 'suspended', 'life', 'fine', 'compulsory_work', 'restriction_of_liberty', 'administrative_arrest', 'other');

-- CreateEnum
CREATE TYPE "Regime" AS ENUM ('prison', 'special', 'strict', 'general', 'juvenile', 'settlement');

-- CreateEnum
CREATE TYPE "CustodyEnd" AS ENUM ('transferred', 'measure_changed', 'released', 'term_served', 'exchanged', 'escaped', 'died');

-- CreateEnum
CREATE TYPE "Kin" AS ENUM ('wife', 'husband', 'mother', 'father', 'daughter', 'son', 'sister', 'brother', 'grandmother', 'grandfather', 'grandchild', 'partner', 'other');

-- CreateEnum
CREATE TYPE "ContactKind" AS ENUM ('phone', 'address', 'email', 'messenger', 'note');

-- CreateEnum
CREATE TYPE "TalkKind" AS ENUM ('call', 'message', 'visit');

-- CreateEnum
CREATE TYPE "ConsentPurpose" AS ENUM ('contact', 'publish_name', 'publish_photo', 'share_with_body');

-- CreateEnum
CREATE TYPE "HearingKind" AS ENUM ('measure', 'extension', 'preliminary', 'merits', 'verdict', 'appeal', 'cassation', 'administrative');

-- CreateEnum
CREATE TYPE "HearingState" AS ENUM ('planned', 'held', 'adjourned', 'cancelled');

-- CreateEnum
CREATE TYPE "Openness" AS ENUM ('open', 'partly_open', 'closed');

-- CreateEnum
CREATE TYPE "Interpreter" AS ENUM ('not_needed', 'provided', 'refused', 'inadequate');

-- CreateEnum
CREATE TYPE "Presence" AS ENUM ('in_person', 'by_video', 'absent');

-- CreateEnum
CREATE TYPE "PrisonerStatus" AS ENUM ('at_liberty', 'in_custody', 'house_arrest', 'serving', 'released', 'exchanged', 'disappeared', 'died', 'wanted');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('female', 'male');

-- CreateEnum
CREATE TYPE "NameKind" AS ENUM ('birth', 'alias', 'nickname', 'patronymic', 'passport');

-- CreateEnum
CREATE TYPE "Script" AS ENUM ('latin', 'cyrillic', 'other');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('court', 'prison', 'investigating_body', 'recognising_body', 'ngo', 'media', 'government', 'international_body', 'university', 'representative_body', 'other');

-- CreateEnum
CREATE TYPE "Gravity" AS ENUM ('minor', 'medium', 'grave', 'especially_grave');

-- CreateEnum
CREATE TYPE "Repeat" AS ENUM ('weekly', 'monthly', 'quarterly', 'yearly');

-- CreateEnum
CREATE TYPE "NeedStateKind" AS ENUM ('proposed', 'open', 'assigned', 'done', 'dropped');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "signInName" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "theme" TEXT NOT NULL DEFAULT 'system',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),
    "removedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "UserRole" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "givenById" UUID,
    "from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "to" TIMESTAMPTZ(3),

    CONSTRAINT "UserRole_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "device" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInTicket" (
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignInTicket_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "lastAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignInFailure_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "roles" "Role"[],
    "displayName" TEXT,
    "isSetUp" BOOLEAN NOT NULL DEFAULT false,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "usedById" UUID,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormDraft" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "caseId" UUID,
    "personId" UUID,
    "familyId" UUID,
    "hearingId" UUID,
    "needId" UUID,
    "from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "to" TIMESTAMPTZ(3),
    "givenById" UUID,
    "endedById" UUID,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Recognition" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "criteria" TEXT,
    "recognisedOn" DATE NOT NULL,
    "recognisedPrecision" "DatePrecision" NOT NULL,
    "endedOn" DATE,
    "endedPrecision" "DatePrecision",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Recognition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" UUID NOT NULL,
    "speakerId" UUID,
    "speaker" TEXT,
    "text" TEXT NOT NULL,
    "language" TEXT,
    "saidOn" DATE,
    "saidPrecision" "DatePrecision",
    "occasion" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatementAbout" (
    "statementId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "StatementAbout_pkey" PRIMARY KEY ("statementId","personId")
);

-- CreateTable
CREATE TABLE "Submission" (
    "id" UUID NOT NULL,
    "byId" UUID,
    "byName" TEXT,
    "toId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "caseId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubmissionState" (
    "id" UUID NOT NULL,
    "submissionId" UUID NOT NULL,
    "state" "SubmissionStateKind" NOT NULL,
    "on" DATE NOT NULL,
    "precision" "DatePrecision" NOT NULL,
    "note" TEXT,

    CONSTRAINT "SubmissionState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SubmissionPerson" (
    "submissionId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "SubmissionPerson_pkey" PRIMARY KEY ("submissionId","personId")
);

-- CreateTable
CREATE TABLE "Petition" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "addresseeId" UUID,
    "addressee" TEXT,
    "demand" TEXT NOT NULL,
    "signatures" INTEGER,
    "qualifier" "NumberQualifier",
    "handedInOn" DATE,
    "handedInPrecision" "DatePrecision",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Petition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutsideFigure" (
    "id" UUID NOT NULL,
    "bodyId" UUID NOT NULL,
    "subjectId" UUID NOT NULL,
    "value" INTEGER NOT NULL,
    "qualifier" "NumberQualifier" NOT NULL,
    "asOfOn" DATE NOT NULL,
    "asOfPrecision" "DatePrecision" NOT NULL,
    "isOverPeriod" BOOLEAN NOT NULL DEFAULT false,
    "region" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "OutsideFigure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Negotiation" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "fromOn" DATE,
    "fromPrecision" "DatePrecision",
    "toOn" DATE,
    "toPrecision" "DatePrecision",
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Negotiation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mediator" (
    "id" UUID NOT NULL,
    "negotiationId" UUID NOT NULL,
    "organisationId" UUID,
    "country" CHAR(2),

    CONSTRAINT "Mediator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NegotiationPerson" (
    "id" UUID NOT NULL,
    "negotiationId" UUID NOT NULL,
    "personId" UUID,
    "categoryId" UUID NOT NULL,
    "exchangedOn" DATE,
    "exchangedPrecision" "DatePrecision",

    CONSTRAINT "NegotiationPerson_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "event" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "detail" JSONB,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Settings" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "organisation" TEXT NOT NULL,
    "locales" TEXT[],
    "defaultLocale" TEXT NOT NULL,
    "defaultCurrency" CHAR(3) NOT NULL DEFAULT 'UAH',
    "timeZone" TEXT NOT NULL DEFAULT 'Europe/Kyiv',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Settings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "CaseKind" NOT NULL DEFAULT 'criminal',
    "numbers" TEXT[],
    "visibility" "Visibility" NOT NULL DEFAULT 'open',
    "proposedById" UUID,
    "declinedReason" TEXT,
    "summary" TEXT,
    "stage" "Stage",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseStage" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "stage" "Stage" NOT NULL,
    "fromOn" DATE NOT NULL,
    "fromPrecision" "DatePrecision" NOT NULL,
    "toOn" DATE,
    "toPrecision" "DatePrecision",

    CONSTRAINT "CaseStage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Defendant" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "note" TEXT,

    CONSTRAINT "Defendant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseRole" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "RoleInCase" NOT NULL,
    "defendantId" UUID,
    "fromOn" DATE,
    "fromPrecision" "DatePrecision",
    "toOn" DATE,
    "toPrecision" "DatePrecision",

    CONSTRAINT "CaseRole_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Charge" (
    "id" UUID NOT NULL,
    "defendantId" UUID NOT NULL,
    "articleId" UUID,
    "label" TEXT NOT NULL,
    "categoryId" UUID,
    "actOn" DATE,
    "actPrecision" "DatePrecision",
    "fromOn" DATE,
    "fromPrecision" "DatePrecision",
    "toOn" DATE,
    "toPrecision" "DatePrecision",
    "replacedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Charge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ruling" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "hearingId" UUID,
    "courtId" UUID,
    "judgeId" UUID,
    "kind" "RulingKind" NOT NULL,
    "decidedOn" DATE NOT NULL,
    "decidedPrecision" "DatePrecision" NOT NULL,
    "inForceOn" DATE,
    "inForcePrecision" "DatePrecision",
    "appealOfId" UUID,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Ruling_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RulingResult" (
    "id" UUID NOT NULL,
    "rulingId" UUID NOT NULL,
    "defendantId" UUID NOT NULL,
    "result" "ResultKind" NOT NULL,
    "measureId" UUID,
    "untilOn" DATE,
    "influence" TEXT,

    CONSTRAINT "RulingResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sentence" (
    "id" UUID NOT NULL,
    "defendantId" UUID NOT NULL,
    "rulingId" UUID,
    "kind" "SentenceKind" NOT NULL,
    "years" INTEGER NOT NULL DEFAULT 0,
    "months" INTEGER NOT NULL DEFAULT 0,
    "days" INTEGER NOT NULL DEFAULT 0,
    "fine" DECIMAL(14,2),
    "currency" CHAR(3),
    "startsOn" DATE,
    "startsPrecision" "DatePrecision",
    "creditDays" INTEGER,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Sentence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SentenceLeg" (
    "id" UUID NOT NULL,
    "sentenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "regime" "Regime" NOT NULL,
    "years" INTEGER NOT NULL DEFAULT 0,
    "months" INTEGER NOT NULL DEFAULT 0,
    "days" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SentenceLeg_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Motion" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "defendantId" UUID,
    "kindId" UUID NOT NULL,
    "request" TEXT NOT NULL,
    "filedOn" DATE NOT NULL,
    "filedPrecision" "DatePrecision" NOT NULL,
    "rulingId" UUID,
    "result" "ResultKind",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Motion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Deadline" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "defendantId" UUID,
    "title" TEXT NOT NULL,
    "basis" TEXT,
    "dueOn" DATE NOT NULL,
    "doneAt" TIMESTAMPTZ(3),
    "doneById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Deadline_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PrivilegedNote" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "PrivilegedNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CustodyPeriod" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "measureId" UUID NOT NULL,
    "placeId" UUID,
    "place" TEXT,
    "fromOn" DATE NOT NULL,
    "fromPrecision" "DatePrecision" NOT NULL,
    "toOn" DATE,
    "toPrecision" "DatePrecision",
    "end" "CustodyEnd",
    "endReason" TEXT,
    "orderId" UUID,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CustodyPeriod_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WantedNotice" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "issuedOn" DATE NOT NULL,
    "issuedPrecision" "DatePrecision" NOT NULL,
    "withdrawnOn" DATE,
    "withdrawnPrecision" "DatePrecision",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "WantedNotice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Family" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "region" TEXT,
    "coordinatorId" UUID,
    "lastContactOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Family_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FamilyPrisoner" (
    "familyId" UUID NOT NULL,
    "personId" UUID NOT NULL,

    CONSTRAINT "FamilyPrisoner_pkey" PRIMARY KEY ("familyId","personId")
);

-- CreateTable
CREATE TABLE "FamilyMember" (
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "personId" UUID,
    "name" TEXT,
    "kin" "Kin" NOT NULL,
    "kinToId" UUID NOT NULL,
    "bornOn" DATE,
    "bornPrecision" "DatePrecision",
    "livesWith" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FamilyMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FamilyContact" (
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "memberId" UUID,
    "kind" "ContactKind" NOT NULL,
    "value" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "FamilyContact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FamilyTalk" (
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "on" DATE NOT NULL,
    "kind" "TalkKind" NOT NULL,
    "note" TEXT,
    "byId" UUID NOT NULL,

    CONSTRAINT "FamilyTalk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "memberId" UUID,
    "personId" UUID,
    "purpose" "ConsentPurpose" NOT NULL,
    "bodyId" UUID,
    "isGiven" BOOLEAN NOT NULL,
    "on" DATE NOT NULL,
    "takenById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hearing" (
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "courtId" UUID,
    "room" TEXT,
    "judgeId" UUID,
    "prosecutorId" UUID,
    "kind" "HearingKind" NOT NULL,
    "onDate" DATE NOT NULL,
    "atTime" TEXT,
    "timeZone" TEXT NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "state" "HearingState" NOT NULL DEFAULT 'planned',
    "recordedAt" TIMESTAMPTZ(3),
    "recordedById" UUID,
    "outcomeId" UUID,
    "reasonId" UUID,
    "note" TEXT,
    "openness" "Openness",
    "closedReason" TEXT,
    "isByVideo" BOOLEAN,
    "language" TEXT,
    "interpreter" "Interpreter",
    "relatives" INTEGER,
    "observers" INTEGER,
    "diplomats" INTEGER,
    "press" INTEGER,
    "previousId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Hearing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HearingDefendant" (
    "hearingId" UUID NOT NULL,
    "defendantId" UUID NOT NULL,
    "presence" "Presence",

    CONSTRAINT "HearingDefendant_pkey" PRIMARY KEY ("hearingId","defendantId")
);

-- CreateTable
CREATE TABLE "HearingViolation" (
    "hearingId" UUID NOT NULL,
    "violationId" UUID NOT NULL,
    "note" TEXT,

    CONSTRAINT "HearingViolation_pkey" PRIMARY KEY ("hearingId","violationId")
);

-- CreateTable
CREATE TABLE "Incident" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "visibility" "Visibility" NOT NULL DEFAULT 'open',
    "actId" UUID NOT NULL,
    "occurredOn" DATE NOT NULL,
    "occurredPrecision" "DatePrecision" NOT NULL,
    "endedOn" DATE,
    "endedPrecision" "DatePrecision",
    "region" TEXT,
    "place" TEXT,
    "placeId" UUID,
    "pretext" TEXT,
    "slogan" TEXT,
    "aimId" UUID,
    "aimAgainstId" UUID,
    "aimNote" TEXT,
    "medicalId" UUID,
    "reliabilityId" UUID,
    "narrative" TEXT,
    "partOfId" UUID,
    "hearingId" UUID,
    "caseId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IncidentVictim" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "personId" UUID,
    "groupId" UUID,
    "count" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT,
    "outcomeId" UUID,
    "outcomeOn" DATE,
    "outcomePrecision" "DatePrecision",
    "outcomeReason" TEXT,

    CONSTRAINT "IncidentVictim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IncidentPerpetrator" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "personId" UUID,
    "organisationId" UUID,
    "roleId" UUID,
    "degreeId" UUID,

    CONSTRAINT "IncidentPerpetrator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IncidentPlace" (
    "id" UUID NOT NULL,
    "incidentId" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "personId" UUID,

    CONSTRAINT "IncidentPlace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IncidentNorm" (
    "incidentId" UUID NOT NULL,
    "normId" UUID NOT NULL,

    CONSTRAINT "IncidentNorm_pkey" PRIMARY KEY ("incidentId","normId")
);

-- CreateTable
CREATE TABLE "ContextEvent" (
    "id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "occurredOn" DATE NOT NULL,
    "occurredPrecision" "DatePrecision" NOT NULL,
    "bodyId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ContextEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IncidentContext" (
    "incidentId" UUID NOT NULL,
    "contextEventId" UUID NOT NULL,

    CONSTRAINT "IncidentContext_pkey" PRIMARY KEY ("incidentId","contextEventId")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "saidById" UUID,
    "saidByOrganisationId" UUID,
    "saidBy" TEXT,
    "publishedInId" UUID,
    "reportedById" UUID,
    "title" TEXT,
    "url" TEXT,
    "publishedOn" DATE,
    "publishedPrecision" "DatePrecision",
    "reliabilityId" UUID,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "caseId" UUID,
    "chargeId" UUID,
    "rulingId" UUID,
    "sentenceId" UUID,
    "motionId" UUID,
    "custodyPeriodId" UUID,
    "wantedNoticeId" UUID,
    "incidentId" UUID,
    "contextEventId" UUID,
    "listingId" UUID,
    "recognitionId" UUID,
    "statementId" UUID,
    "submissionId" UUID,
    "petitionId" UUID,
    "figureId" UUID,
    "negotiationId" UUID,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "visibility" "Visibility" NOT NULL DEFAULT 'open',
    "proposedById" UUID,
    "declinedReason" TEXT,
    "sex" "Sex",
    "bornOn" DATE,
    "bornPrecision" "DatePrecision",
    "birthPlace" TEXT,
    "region" TEXT,
    "occupation" TEXT,
    "summary" TEXT,
    "status" "PrisonerStatus",
    "statusOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PersonName" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "script" "Script" NOT NULL,
    "language" TEXT,
    "kind" "NameKind" NOT NULL DEFAULT 'birth',
    "isShown" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PersonName_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "key" TEXT,
    "kind" "OrganisationKind" NOT NULL,
    "labels" JSONB NOT NULL,
    "city" TEXT,
    "region" TEXT,
    "country" CHAR(2),
    "address" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "timeZone" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Listing" (
    "id" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "bodyId" UUID,
    "list" TEXT NOT NULL,
    "listedOn" DATE NOT NULL,
    "listedPrecision" "DatePrecision" NOT NULL,
    "removedOn" DATE,
    "removedPrecision" "DatePrecision",
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Listing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "article" TEXT NOT NULL,
    "part" TEXT NOT NULL DEFAULT '',
    "labels" JSONB NOT NULL,
    "categoryId" UUID,
    "gravity" "Gravity",
    "maxYears" INTEGER,
    "inForceFrom" DATE,
    "inForceTo" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Term" (
    "id" UUID NOT NULL,
    "vocabulary" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "labels" JSONB NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Measure" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "labels" JSONB NOT NULL,
    "status" "PrisonerStatus" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "retiredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Measure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Need" (
    "id" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "personId" UUID,
    "kindId" UUID NOT NULL,
    "description" TEXT,
    "dueOn" DATE,
    "repeat" "Repeat",
    "repeatOfId" UUID,
    "createdById" UUID,
    "state" "NeedStateKind",
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NeedState" (
    "id" UUID NOT NULL,
    "needId" UUID NOT NULL,
    "state" "NeedStateKind" NOT NULL,
    "reason" TEXT,
    "byId" UUID,
    "from" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "to" TIMESTAMPTZ(3),

    CONSTRAINT "NeedState_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" UUID NOT NULL,
    "needId" UUID NOT NULL,
    "familyId" UUID NOT NULL,
    "kindId" UUID NOT NULL,
    "deliveredOn" DATE NOT NULL,
    "amount" DECIMAL(14,2),
    "currency" CHAR(3),
    "note" TEXT,
    "byId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_signInName_key" ON "User"("signInName");

-- CreateIndex
CREATE INDEX "User_removedById_idx" ON "User"("removedById");

-- CreateIndex
CREATE INDEX "UserRole_userId_idx" ON "UserRole"("userId");

-- CreateIndex
CREATE INDEX "UserRole_givenById_idx" ON "UserRole"("givenById");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "SignInTicket_userId_idx" ON "SignInTicket"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_usedById_key" ON "Invitation"("usedById");

-- CreateIndex
CREATE INDEX "Invitation_createdById_idx" ON "Invitation"("createdById");

-- CreateIndex
CREATE INDEX "FormDraft_userId_idx" ON "FormDraft"("userId");

-- CreateIndex
CREATE INDEX "Assignment_userId_to_idx" ON "Assignment"("userId", "to");

-- CreateIndex
CREATE INDEX "Assignment_caseId_idx" ON "Assignment"("caseId");

-- CreateIndex
CREATE INDEX "Assignment_personId_idx" ON "Assignment"("personId");

-- CreateIndex
CREATE INDEX "Assignment_familyId_idx" ON "Assignment"("familyId");

-- CreateIndex
CREATE INDEX "Assignment_hearingId_idx" ON "Assignment"("hearingId");

-- CreateIndex
CREATE INDEX "Assignment_needId_idx" ON "Assignment"("needId");

-- CreateIndex
CREATE INDEX "Assignment_givenById_idx" ON "Assignment"("givenById");

-- CreateIndex
CREATE INDEX "Assignment_endedById_idx" ON "Assignment"("endedById");

-- CreateIndex
CREATE INDEX "Recognition_bodyId_idx" ON "Recognition"("bodyId");

-- CreateIndex
CREATE UNIQUE INDEX "Recognition_personId_bodyId_recognisedOn_key" ON "Recognition"("personId", "bodyId", "recognisedOn");

-- CreateIndex
CREATE INDEX "Statement_speakerId_idx" ON "Statement"("speakerId");

-- CreateIndex
CREATE INDEX "StatementAbout_personId_idx" ON "StatementAbout"("personId");

-- CreateIndex
CREATE INDEX "Submission_byId_idx" ON "Submission"("byId");

-- CreateIndex
CREATE INDEX "Submission_toId_idx" ON "Submission"("toId");

-- CreateIndex
CREATE INDEX "Submission_caseId_idx" ON "Submission"("caseId");

-- CreateIndex
CREATE INDEX "SubmissionState_submissionId_on_idx" ON "SubmissionState"("submissionId", "on");

-- CreateIndex
CREATE INDEX "SubmissionPerson_personId_idx" ON "SubmissionPerson"("personId");

-- CreateIndex
CREATE INDEX "Petition_addresseeId_idx" ON "Petition"("addresseeId");

-- CreateIndex
CREATE INDEX "OutsideFigure_bodyId_idx" ON "OutsideFigure"("bodyId");

-- CreateIndex
CREATE INDEX "OutsideFigure_subjectId_asOfOn_idx" ON "OutsideFigure"("subjectId", "asOfOn");

-- CreateIndex
CREATE INDEX "Mediator_negotiationId_idx" ON "Mediator"("negotiationId");

-- CreateIndex
CREATE INDEX "Mediator_organisationId_idx" ON "Mediator"("organisationId");

-- CreateIndex
CREATE INDEX "NegotiationPerson_negotiationId_idx" ON "NegotiationPerson"("negotiationId");

-- CreateIndex
CREATE INDEX "NegotiationPerson_personId_idx" ON "NegotiationPerson"("personId");

-- CreateIndex
CREATE INDEX "NegotiationPerson_categoryId_idx" ON "NegotiationPerson"("categoryId");

-- CreateIndex
CREATE INDEX "AuditEvent_at_id_idx" ON "AuditEvent"("at", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectId_idx" ON "AuditEvent"("subjectId");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_id_idx" ON "AuditEvent"("actorId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_event_id_idx" ON "AuditEvent"("event", "id");

-- CreateIndex
CREATE INDEX "Case_name_id_idx" ON "Case"("name", "id");

-- CreateIndex
CREATE INDEX "Case_stage_name_id_idx" ON "Case"("stage", "name", "id");

-- CreateIndex
CREATE INDEX "Case_createdAt_id_idx" ON "Case"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Case_visibility_idx" ON "Case"("visibility");

-- CreateIndex
CREATE INDEX "Case_proposedById_idx" ON "Case"("proposedById");

-- CreateIndex
CREATE INDEX "Case_name_trgm" ON "Case" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Case_numbers_idx" ON "Case" USING GIN ("numbers");

-- CreateIndex
CREATE INDEX "CaseStage_caseId_fromOn_idx" ON "CaseStage"("caseId", "fromOn");

-- CreateIndex
CREATE INDEX "Defendant_personId_idx" ON "Defendant"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Defendant_caseId_personId_key" ON "Defendant"("caseId", "personId");

-- CreateIndex
CREATE INDEX "CaseRole_caseId_idx" ON "CaseRole"("caseId");

-- CreateIndex
CREATE INDEX "CaseRole_personId_role_idx" ON "CaseRole"("personId", "role");

-- CreateIndex
CREATE INDEX "CaseRole_defendantId_idx" ON "CaseRole"("defendantId");

-- CreateIndex
CREATE UNIQUE INDEX "Charge_replacedById_key" ON "Charge"("replacedById");

-- CreateIndex
CREATE INDEX "Charge_defendantId_idx" ON "Charge"("defendantId");

-- CreateIndex
CREATE INDEX "Charge_articleId_idx" ON "Charge"("articleId");

-- CreateIndex
CREATE INDEX "Charge_categoryId_idx" ON "Charge"("categoryId");

-- CreateIndex
CREATE INDEX "Ruling_caseId_decidedOn_idx" ON "Ruling"("caseId", "decidedOn");

-- CreateIndex
CREATE INDEX "Ruling_hearingId_idx" ON "Ruling"("hearingId");

-- CreateIndex
CREATE INDEX "Ruling_courtId_idx" ON "Ruling"("courtId");

-- CreateIndex
CREATE INDEX "Ruling_judgeId_idx" ON "Ruling"("judgeId");

-- CreateIndex
CREATE INDEX "Ruling_appealOfId_idx" ON "Ruling"("appealOfId");

-- CreateIndex
CREATE INDEX "RulingResult_defendantId_idx" ON "RulingResult"("defendantId");

-- CreateIndex
CREATE INDEX "RulingResult_measureId_idx" ON "RulingResult"("measureId");

-- CreateIndex
CREATE UNIQUE INDEX "RulingResult_rulingId_defendantId_key" ON "RulingResult"("rulingId", "defendantId");

-- CreateIndex
CREATE INDEX "Sentence_defendantId_idx" ON "Sentence"("defendantId");

-- CreateIndex
CREATE INDEX "Sentence_rulingId_idx" ON "Sentence"("rulingId");

-- CreateIndex
CREATE UNIQUE INDEX "SentenceLeg_sentenceId_position_key" ON "SentenceLeg"("sentenceId", "position");

-- CreateIndex
CREATE INDEX "Motion_caseId_idx" ON "Motion"("caseId");

-- CreateIndex
CREATE INDEX "Motion_defendantId_idx" ON "Motion"("defendantId");

-- CreateIndex
CREATE INDEX "Motion_kindId_idx" ON "Motion"("kindId");

-- CreateIndex
CREATE INDEX "Motion_rulingId_idx" ON "Motion"("rulingId");

-- CreateIndex
CREATE INDEX "Deadline_caseId_dueOn_idx" ON "Deadline"("caseId", "dueOn");

-- CreateIndex
CREATE INDEX "Deadline_defendantId_idx" ON "Deadline"("defendantId");

-- CreateIndex
CREATE INDEX "Deadline_doneById_idx" ON "Deadline"("doneById");

-- CreateIndex
CREATE INDEX "PrivilegedNote_caseId_idx" ON "PrivilegedNote"("caseId");

-- CreateIndex
CREATE INDEX "PrivilegedNote_authorId_idx" ON "PrivilegedNote"("authorId");

-- CreateIndex
CREATE INDEX "CustodyPeriod_personId_fromOn_idx" ON "CustodyPeriod"("personId", "fromOn");

-- CreateIndex
CREATE INDEX "CustodyPeriod_placeId_idx" ON "CustodyPeriod"("placeId");

-- CreateIndex
CREATE INDEX "CustodyPeriod_measureId_idx" ON "CustodyPeriod"("measureId");

-- CreateIndex
CREATE INDEX "CustodyPeriod_orderId_idx" ON "CustodyPeriod"("orderId");

-- CreateIndex
CREATE INDEX "CustodyPeriod_toOn_idx" ON "CustodyPeriod"("toOn");

-- CreateIndex
CREATE INDEX "WantedNotice_personId_idx" ON "WantedNotice"("personId");

-- CreateIndex
CREATE INDEX "Family_name_id_idx" ON "Family"("name", "id");

-- CreateIndex
CREATE INDEX "Family_lastContactOn_id_idx" ON "Family"("lastContactOn", "id");

-- CreateIndex
CREATE INDEX "Family_coordinatorId_idx" ON "Family"("coordinatorId");

-- CreateIndex
CREATE INDEX "FamilyPrisoner_personId_idx" ON "FamilyPrisoner"("personId");

-- CreateIndex
CREATE INDEX "FamilyMember_familyId_idx" ON "FamilyMember"("familyId");

-- CreateIndex
CREATE INDEX "FamilyMember_personId_idx" ON "FamilyMember"("personId");

-- CreateIndex
CREATE INDEX "FamilyMember_kinToId_idx" ON "FamilyMember"("kinToId");

-- CreateIndex
CREATE INDEX "FamilyContact_familyId_idx" ON "FamilyContact"("familyId");

-- CreateIndex
CREATE INDEX "FamilyContact_memberId_idx" ON "FamilyContact"("memberId");

-- CreateIndex
CREATE INDEX "FamilyTalk_familyId_on_idx" ON "FamilyTalk"("familyId", "on");

-- CreateIndex
CREATE INDEX "FamilyTalk_byId_idx" ON "FamilyTalk"("byId");

-- CreateIndex
CREATE INDEX "Consent_familyId_idx" ON "Consent"("familyId");

-- CreateIndex
CREATE INDEX "Consent_memberId_idx" ON "Consent"("memberId");

-- CreateIndex
CREATE INDEX "Consent_personId_idx" ON "Consent"("personId");

-- CreateIndex
CREATE INDEX "Consent_bodyId_idx" ON "Consent"("bodyId");

-- CreateIndex
CREATE INDEX "Consent_takenById_idx" ON "Consent"("takenById");

-- CreateIndex
CREATE UNIQUE INDEX "Hearing_previousId_key" ON "Hearing"("previousId");

-- CreateIndex
CREATE INDEX "Hearing_startsAt_id_idx" ON "Hearing"("startsAt", "id");

-- CreateIndex
CREATE INDEX "Hearing_state_startsAt_id_idx" ON "Hearing"("state", "startsAt", "id");

-- CreateIndex
CREATE INDEX "Hearing_caseId_startsAt_idx" ON "Hearing"("caseId", "startsAt");

-- CreateIndex
CREATE INDEX "Hearing_courtId_startsAt_idx" ON "Hearing"("courtId", "startsAt");

-- CreateIndex
CREATE INDEX "Hearing_judgeId_idx" ON "Hearing"("judgeId");

-- CreateIndex
CREATE INDEX "Hearing_prosecutorId_idx" ON "Hearing"("prosecutorId");

-- CreateIndex
CREATE INDEX "Hearing_recordedById_idx" ON "Hearing"("recordedById");

-- CreateIndex
CREATE INDEX "Hearing_outcomeId_idx" ON "Hearing"("outcomeId");

-- CreateIndex
CREATE INDEX "Hearing_reasonId_idx" ON "Hearing"("reasonId");

-- CreateIndex
CREATE INDEX "HearingDefendant_defendantId_idx" ON "HearingDefendant"("defendantId");

-- CreateIndex
CREATE INDEX "HearingViolation_violationId_idx" ON "HearingViolation"("violationId");

-- CreateIndex
CREATE INDEX "Incident_occurredOn_id_idx" ON "Incident"("occurredOn", "id");

-- CreateIndex
CREATE INDEX "Incident_actId_idx" ON "Incident"("actId");

-- CreateIndex
CREATE INDEX "Incident_aimId_idx" ON "Incident"("aimId");

-- CreateIndex
CREATE INDEX "Incident_aimAgainstId_idx" ON "Incident"("aimAgainstId");

-- CreateIndex
CREATE INDEX "Incident_medicalId_idx" ON "Incident"("medicalId");

-- CreateIndex
CREATE INDEX "Incident_reliabilityId_idx" ON "Incident"("reliabilityId");

-- CreateIndex
CREATE INDEX "Incident_placeId_idx" ON "Incident"("placeId");

-- CreateIndex
CREATE INDEX "Incident_partOfId_idx" ON "Incident"("partOfId");

-- CreateIndex
CREATE INDEX "Incident_hearingId_idx" ON "Incident"("hearingId");

-- CreateIndex
CREATE INDEX "Incident_caseId_idx" ON "Incident"("caseId");

-- CreateIndex
CREATE INDEX "IncidentVictim_incidentId_idx" ON "IncidentVictim"("incidentId");

-- CreateIndex
CREATE INDEX "IncidentVictim_personId_idx" ON "IncidentVictim"("personId");

-- CreateIndex
CREATE INDEX "IncidentVictim_groupId_idx" ON "IncidentVictim"("groupId");

-- CreateIndex
CREATE INDEX "IncidentVictim_outcomeId_idx" ON "IncidentVictim"("outcomeId");

-- CreateIndex
CREATE INDEX "IncidentPerpetrator_incidentId_idx" ON "IncidentPerpetrator"("incidentId");

-- CreateIndex
CREATE INDEX "IncidentPerpetrator_personId_idx" ON "IncidentPerpetrator"("personId");

-- CreateIndex
CREATE INDEX "IncidentPerpetrator_organisationId_idx" ON "IncidentPerpetrator"("organisationId");

-- CreateIndex
CREATE INDEX "IncidentPerpetrator_roleId_idx" ON "IncidentPerpetrator"("roleId");

-- CreateIndex
CREATE INDEX "IncidentPerpetrator_degreeId_idx" ON "IncidentPerpetrator"("degreeId");

-- CreateIndex
CREATE INDEX "IncidentPlace_incidentId_idx" ON "IncidentPlace"("incidentId");

-- CreateIndex
CREATE INDEX "IncidentPlace_personId_idx" ON "IncidentPlace"("personId");

-- CreateIndex
CREATE INDEX "IncidentNorm_normId_idx" ON "IncidentNorm"("normId");

-- CreateIndex
CREATE INDEX "ContextEvent_bodyId_idx" ON "ContextEvent"("bodyId");

-- CreateIndex
CREATE INDEX "IncidentContext_contextEventId_idx" ON "IncidentContext"("contextEventId");

-- CreateIndex
CREATE INDEX "Source_saidById_idx" ON "Source"("saidById");

-- CreateIndex
CREATE INDEX "Source_saidByOrganisationId_idx" ON "Source"("saidByOrganisationId");

-- CreateIndex
CREATE INDEX "Source_publishedInId_idx" ON "Source"("publishedInId");

-- CreateIndex
CREATE INDEX "Source_reportedById_idx" ON "Source"("reportedById");

-- CreateIndex
CREATE INDEX "Source_reliabilityId_idx" ON "Source"("reliabilityId");

-- CreateIndex
CREATE INDEX "Source_caseId_idx" ON "Source"("caseId");

-- CreateIndex
CREATE INDEX "Source_chargeId_idx" ON "Source"("chargeId");

-- CreateIndex
CREATE INDEX "Source_rulingId_idx" ON "Source"("rulingId");

-- CreateIndex
CREATE INDEX "Source_sentenceId_idx" ON "Source"("sentenceId");

-- CreateIndex
CREATE INDEX "Source_motionId_idx" ON "Source"("motionId");

-- CreateIndex
CREATE INDEX "Source_custodyPeriodId_idx" ON "Source"("custodyPeriodId");

-- CreateIndex
CREATE INDEX "Source_wantedNoticeId_idx" ON "Source"("wantedNoticeId");

-- CreateIndex
CREATE INDEX "Source_incidentId_idx" ON "Source"("incidentId");

-- CreateIndex
CREATE INDEX "Source_contextEventId_idx" ON "Source"("contextEventId");

-- CreateIndex
CREATE INDEX "Source_listingId_idx" ON "Source"("listingId");

-- CreateIndex
CREATE INDEX "Source_recognitionId_idx" ON "Source"("recognitionId");

-- CreateIndex
CREATE INDEX "Source_statementId_idx" ON "Source"("statementId");

-- CreateIndex
CREATE INDEX "Source_submissionId_idx" ON "Source"("submissionId");

-- CreateIndex
CREATE INDEX "Source_petitionId_idx" ON "Source"("petitionId");

-- CreateIndex
CREATE INDEX "Source_figureId_idx" ON "Source"("figureId");

-- CreateIndex
CREATE INDEX "Source_negotiationId_idx" ON "Source"("negotiationId");

-- CreateIndex
CREATE INDEX "Person_name_id_idx" ON "Person"("name", "id");

-- CreateIndex
CREATE INDEX "Person_status_name_id_idx" ON "Person"("status", "name", "id");

-- CreateIndex
CREATE INDEX "Person_createdAt_id_idx" ON "Person"("createdAt", "id");

-- CreateIndex
CREATE INDEX "Person_visibility_idx" ON "Person"("visibility");

-- CreateIndex
CREATE INDEX "Person_proposedById_idx" ON "Person"("proposedById");

-- CreateIndex
CREATE INDEX "PersonName_text_trgm" ON "PersonName" USING GIN ("text" gin_trgm_ops);

-- CreateIndex
CREATE UNIQUE INDEX "PersonName_personId_text_kind_key" ON "PersonName"("personId", "text", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_key_key" ON "Organisation"("key");

-- CreateIndex
CREATE INDEX "Organisation_kind_idx" ON "Organisation"("kind");

-- CreateIndex
CREATE INDEX "Listing_organisationId_idx" ON "Listing"("organisationId");

-- CreateIndex
CREATE INDEX "Listing_bodyId_idx" ON "Listing"("bodyId");

-- CreateIndex
CREATE INDEX "Article_categoryId_idx" ON "Article"("categoryId");

-- CreateIndex
CREATE UNIQUE INDEX "Article_code_article_part_key" ON "Article"("code", "article", "part");

-- CreateIndex
CREATE UNIQUE INDEX "Term_vocabulary_key_key" ON "Term"("vocabulary", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Measure_key_key" ON "Measure"("key");

-- CreateIndex
CREATE UNIQUE INDEX "Need_repeatOfId_key" ON "Need"("repeatOfId");

-- CreateIndex
CREATE INDEX "Need_familyId_idx" ON "Need"("familyId");

-- CreateIndex
CREATE INDEX "Need_personId_idx" ON "Need"("personId");

-- CreateIndex
CREATE INDEX "Need_kindId_idx" ON "Need"("kindId");

-- CreateIndex
CREATE INDEX "Need_createdById_idx" ON "Need"("createdById");

-- CreateIndex
CREATE INDEX "Need_dueOn_id_idx" ON "Need"("dueOn", "id");

-- CreateIndex
CREATE INDEX "Need_state_dueOn_id_idx" ON "Need"("state", "dueOn", "id");

-- CreateIndex
CREATE INDEX "NeedState_needId_idx" ON "NeedState"("needId");

-- CreateIndex
CREATE INDEX "NeedState_byId_idx" ON "NeedState"("byId");

-- CreateIndex
CREATE INDEX "Delivery_familyId_deliveredOn_idx" ON "Delivery"("familyId", "deliveredOn");

-- CreateIndex
CREATE INDEX "Delivery_needId_idx" ON "Delivery"("needId");

-- CreateIndex
CREATE INDEX "Delivery_kindId_idx" ON "Delivery"("kindId");

-- CreateIndex
CREATE INDEX "Delivery_byId_idx" ON "Delivery"("byId");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_removedById_fkey" FOREIGN KEY ("removedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserRole" ADD CONSTRAINT "UserRole_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "UserRole" ADD CONSTRAINT "UserRole_givenById_fkey" FOREIGN KEY ("givenById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignInTicket" ADD CONSTRAINT "SignInTicket_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_usedById_fkey" FOREIGN KEY ("usedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormDraft" ADD CONSTRAINT "FormDraft_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_givenById_fkey" FOREIGN KEY ("givenById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_familyId_fkey" FOREIGN KEY ("familyId") REFERENCES "Family"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_hearingId_fkey" FOREIGN KEY ("hearingId") REFERENCES "Hearing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recognition" ADD CONSTRAINT "Recognition_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Recognition" ADD CONSTRAINT "Recognition_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementAbout" ADD CONSTRAINT "StatementAbout_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementAbout" ADD CONSTRAINT "StatementAbout_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubmissionState" ADD CONSTRAINT "SubmissionState_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubmissionPerson" ADD CONSTRAINT "SubmissionPerson_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SubmissionPerson" ADD CONSTRAINT "SubmissionPerson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Petition" ADD CONSTRAINT "Petition_addresseeId_fkey" FOREIGN KEY ("addresseeId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutsideFigure" ADD CONSTRAINT "OutsideFigure_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutsideFigure" ADD CONSTRAINT "OutsideFigure_subjectId_fkey" FOREIGN KEY ("subjectId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mediator" ADD CONSTRAINT "Mediator_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mediator" ADD CONSTRAINT "Mediator_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NegotiationPerson" ADD CONSTRAINT "NegotiationPerson_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NegotiationPerson" ADD CONSTRAINT "NegotiationPerson_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NegotiationPerson" ADD CONSTRAINT "NegotiationPerson_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseStage" ADD CONSTRAINT "CaseStage_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Defendant" ADD CONSTRAINT "Defendant_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Defendant" ADD CONSTRAINT "Defendant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseRole" ADD CONSTRAINT "CaseRole_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseRole" ADD CONSTRAINT "CaseRole_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseRole" ADD CONSTRAINT "CaseRole_defendantId_fkey" FOREIGN KEY ("defendantId") REFERENCES "Defendant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_defendantId_fkey" FOREIGN KEY ("defendantId") REFERENCES "Defendant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Term"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "Charge"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_hearingId_fkey" FOREIGN KEY ("hearingId") REFERENCES "Hearing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_courtId_fkey" FOREIGN KEY ("courtId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_judgeId_fkey" FOREIGN KEY ("judgeId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_appealOfId_fkey" FOREIGN KEY ("appealOfId") REFERENCES "Ruling"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RulingResult" ADD CONSTRAINT "RulingResult_rulingId_fkey" FOREIGN KEY ("rulingId") REFERENCES "Ruling"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RulingResult" ADD CONSTRAINT "RulingResult_defendantId_fkey" FOREIGN KEY ("defendantId") REFERENCES "Defendant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RulingResult" ADD CONSTRAINT "RulingResult_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sentence" ADD CONSTRAINT "Sentence_defendantId_fkey" FOREIGN KEY ("defendantId") REFERENCES "Defendant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sentence" ADD CONSTRAINT "Sentence_rulingId_fkey" FOREIGN KEY ("rulingId") REFERENCES "Ruling"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SentenceLeg" ADD CONSTRAINT "SentenceLeg_sentenceId_fkey" FOREIGN KEY ("sentenceId") REFERENCES "Sentence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Motion" ADD CONSTRAINT "Motion_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Motion" ADD CONSTRAINT "Motion_defendantId_fkey" FOREIGN KEY ("defendantId") REFERENCES "Defendant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Motion" ADD CONSTRAINT "Motion_kindId_fkey" FOREIGN KEY ("kindId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Motion" ADD CONSTRAINT "Motion_rulingId_fkey" FOREIGN KEY ("rulingId") REFERENCES "Ruling"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_defendantId_fkey" FOREIGN KEY ("defendantId") REFERENCES "Defendant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deadline" ADD CONSTRAINT "Deadline_doneById_fkey" FOREIGN KEY ("doneById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrivilegedNote" ADD CONSTRAINT "PrivilegedNote_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PrivilegedNote" ADD CONSTRAINT "PrivilegedNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustodyPeriod" ADD CONSTRAINT "CustodyPeriod_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustodyPeriod" ADD CONSTRAINT "CustodyPeriod_measureId_fkey" FOREIGN KEY ("measureId") REFERENCES "Measure"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustodyPeriod" ADD CONSTRAINT "CustodyPeriod_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CustodyPeriod" ADD CONSTRAINT "CustodyPeriod_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Ruling"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WantedNotice" ADD CONSTRAINT "WantedNotice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Family" ADD CONSTRAINT "Family_coordinatorId_fkey" FOREIGN KEY ("coordinatorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FamilyPrisoner" ADD CONSTRAINT "FamilyPrisoner_familyId_fkey" FOREIGN KEY ("familyId") REFERENCES "Family"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FamilyPrisoner" ADD CONSTRAINT "FamilyPrisoner_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FamilyMember" ADD CONSTRAINT "FamilyMember_familyId_fkey" FOREIGN KEY ("familyId") REFERENCES "Family"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FamilyMember" ADD CONSTRAINT "FamilyMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FamilyMember" ADD CONSTRAINT "FamilyMember_kinToId_fkey" FOREIGN KEY ("kinToId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FamilyContact" ADD CONSTRAINT "FamilyContact_familyId_fkey" FOREIGN KEY ("familyId") REFERENCES "Family"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FamilyContact" ADD CONSTRAINT "FamilyContact_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "FamilyMember"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FamilyTalk" ADD CONSTRAINT "FamilyTalk_familyId_fkey" FOREIGN KEY ("familyId") REFERENCES "Family"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FamilyTalk" ADD CONSTRAINT "FamilyTalk_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_familyId_fkey" FOREIGN KEY ("familyId") REFERENCES "Family"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "FamilyMember"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_takenById_fkey" FOREIGN KEY ("takenById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hearing" ADD CONSTRAINT "Hearing_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hearing" ADD CONSTRAINT "Hearing_courtId_fkey" FOREIGN KEY ("courtId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hearing" ADD CONSTRAINT "Hearing_judgeId_fkey" FOREIGN KEY ("judgeId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hearing" ADD CONSTRAINT "Hearing_prosecutorId_fkey" FOREIGN KEY ("prosecutorId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hearing" ADD CONSTRAINT "Hearing_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hearing" ADD CONSTRAINT "Hearing_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Term"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hearing" ADD CONSTRAINT "Hearing_reasonId_fkey" FOREIGN KEY ("reasonId") REFERENCES "Term"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hearing" ADD CONSTRAINT "Hearing_previousId_fkey" FOREIGN KEY ("previousId") REFERENCES "Hearing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HearingDefendant" ADD CONSTRAINT "HearingDefendant_hearingId_fkey" FOREIGN KEY ("hearingId") REFERENCES "Hearing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HearingDefendant" ADD CONSTRAINT "HearingDefendant_defendantId_fkey" FOREIGN KEY ("defendantId") REFERENCES "Defendant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HearingViolation" ADD CONSTRAINT "HearingViolation_hearingId_fkey" FOREIGN KEY ("hearingId") REFERENCES "Hearing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HearingViolation" ADD CONSTRAINT "HearingViolation_violationId_fkey" FOREIGN KEY ("violationId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_actId_fkey" FOREIGN KEY ("actId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_aimId_fkey" FOREIGN KEY ("aimId") REFERENCES "Term"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_aimAgainstId_fkey" FOREIGN KEY ("aimAgainstId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_medicalId_fkey" FOREIGN KEY ("medicalId") REFERENCES "Term"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_reliabilityId_fkey" FOREIGN KEY ("reliabilityId") REFERENCES "Term"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_placeId_fkey" FOREIGN KEY ("placeId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_partOfId_fkey" FOREIGN KEY ("partOfId") REFERENCES "Incident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_hearingId_fkey" FOREIGN KEY ("hearingId") REFERENCES "Hearing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentVictim" ADD CONSTRAINT "IncidentVictim_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentVictim" ADD CONSTRAINT "IncidentVictim_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentVictim" ADD CONSTRAINT "IncidentVictim_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Term"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentVictim" ADD CONSTRAINT "IncidentVictim_outcomeId_fkey" FOREIGN KEY ("outcomeId") REFERENCES "Term"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentPerpetrator" ADD CONSTRAINT "IncidentPerpetrator_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentPerpetrator" ADD CONSTRAINT "IncidentPerpetrator_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentPerpetrator" ADD CONSTRAINT "IncidentPerpetrator_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentPerpetrator" ADD CONSTRAINT "IncidentPerpetrator_roleId_fkey" FOREIGN KEY ("roleId") REFERENCES "Term"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentPerpetrator" ADD CONSTRAINT "IncidentPerpetrator_degreeId_fkey" FOREIGN KEY ("degreeId") REFERENCES "Term"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentPlace" ADD CONSTRAINT "IncidentPlace_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentPlace" ADD CONSTRAINT "IncidentPlace_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentNorm" ADD CONSTRAINT "IncidentNorm_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentNorm" ADD CONSTRAINT "IncidentNorm_normId_fkey" FOREIGN KEY ("normId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContextEvent" ADD CONSTRAINT "ContextEvent_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentContext" ADD CONSTRAINT "IncidentContext_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "IncidentContext" ADD CONSTRAINT "IncidentContext_contextEventId_fkey" FOREIGN KEY ("contextEventId") REFERENCES "ContextEvent"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_saidById_fkey" FOREIGN KEY ("saidById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_saidByOrganisationId_fkey" FOREIGN KEY ("saidByOrganisationId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_publishedInId_fkey" FOREIGN KEY ("publishedInId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_reportedById_fkey" FOREIGN KEY ("reportedById") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_reliabilityId_fkey" FOREIGN KEY ("reliabilityId") REFERENCES "Term"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_chargeId_fkey" FOREIGN KEY ("chargeId") REFERENCES "Charge"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_rulingId_fkey" FOREIGN KEY ("rulingId") REFERENCES "Ruling"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_sentenceId_fkey" FOREIGN KEY ("sentenceId") REFERENCES "Sentence"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_motionId_fkey" FOREIGN KEY ("motionId") REFERENCES "Motion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_custodyPeriodId_fkey" FOREIGN KEY ("custodyPeriodId") REFERENCES "CustodyPeriod"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_wantedNoticeId_fkey" FOREIGN KEY ("wantedNoticeId") REFERENCES "WantedNotice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_incidentId_fkey" FOREIGN KEY ("incidentId") REFERENCES "Incident"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_contextEventId_fkey" FOREIGN KEY ("contextEventId") REFERENCES "ContextEvent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_listingId_fkey" FOREIGN KEY ("listingId") REFERENCES "Listing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_recognitionId_fkey" FOREIGN KEY ("recognitionId") REFERENCES "Recognition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_petitionId_fkey" FOREIGN KEY ("petitionId") REFERENCES "Petition"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_figureId_fkey" FOREIGN KEY ("figureId") REFERENCES "OutsideFigure"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_negotiationId_fkey" FOREIGN KEY ("negotiationId") REFERENCES "Negotiation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_proposedById_fkey" FOREIGN KEY ("proposedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonName" ADD CONSTRAINT "PersonName_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_bodyId_fkey" FOREIGN KEY ("bodyId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Term"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_familyId_fkey" FOREIGN KEY ("familyId") REFERENCES "Family"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_kindId_fkey" FOREIGN KEY ("kindId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_repeatOfId_fkey" FOREIGN KEY ("repeatOfId") REFERENCES "Need"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedState" ADD CONSTRAINT "NeedState_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NeedState" ADD CONSTRAINT "NeedState_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_familyId_fkey" FOREIGN KEY ("familyId") REFERENCES "Family"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_kindId_fkey" FOREIGN KEY ("kindId") REFERENCES "Term"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What must never happen, forbidden here too. None of this can be written in the Prisma schema.

-- A date known only to the month or the year is kept as the first day of that period.
CREATE FUNCTION is_precise(day date, known_to "DatePrecision") RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT (day IS NULL) = (known_to IS NULL) AND (day IS NULL OR day = CASE known_to
    WHEN 'day' THEN day
    WHEN 'month' THEN date_trunc('month', day)::date
    WHEN 'year' THEN date_trunc('year', day)::date
    ELSE day END)
$$;

ALTER TABLE "Person" ADD CONSTRAINT "Person_born_x" CHECK (is_precise("bornOn", "bornPrecision"));
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_dates_x" CHECK (is_precise("listedOn", "listedPrecision") AND is_precise("removedOn", "removedPrecision"));
ALTER TABLE "CustodyPeriod" ADD CONSTRAINT "CustodyPeriod_dates_x" CHECK (is_precise("fromOn", "fromPrecision") AND is_precise("toOn", "toPrecision") AND ("toOn" IS NULL OR "toOn" >= "fromOn"));
ALTER TABLE "WantedNotice" ADD CONSTRAINT "WantedNotice_dates_x" CHECK (is_precise("issuedOn", "issuedPrecision") AND is_precise("withdrawnOn", "withdrawnPrecision"));
ALTER TABLE "CaseStage" ADD CONSTRAINT "CaseStage_dates_x" CHECK (is_precise("fromOn", "fromPrecision") AND is_precise("toOn", "toPrecision"));
ALTER TABLE "CaseRole" ADD CONSTRAINT "CaseRole_dates_x" CHECK (is_precise("fromOn", "fromPrecision") AND is_precise("toOn", "toPrecision"));
ALTER TABLE "Charge" ADD CONSTRAINT "Charge_dates_x" CHECK (is_precise("actOn", "actPrecision") AND is_precise("fromOn", "fromPrecision") AND is_precise("toOn", "toPrecision") AND "replacedById" IS DISTINCT FROM "id");
ALTER TABLE "Ruling" ADD CONSTRAINT "Ruling_dates_x" CHECK (is_precise("decidedOn", "decidedPrecision") AND is_precise("inForceOn", "inForcePrecision") AND "appealOfId" IS DISTINCT FROM "id");
ALTER TABLE "Sentence" ADD CONSTRAINT "Sentence_amounts_x" CHECK (is_precise("startsOn", "startsPrecision") AND "years" >= 0 AND "months" >= 0 AND "days" >= 0 AND ("fine" IS NULL) = ("currency" IS NULL) AND coalesce("fine", 0) >= 0 AND coalesce("creditDays", 0) >= 0);
ALTER TABLE "SentenceLeg" ADD CONSTRAINT "SentenceLeg_term_x" CHECK ("position" > 0 AND "years" >= 0 AND "months" >= 0 AND "days" >= 0 AND "years" + "months" + "days" > 0);
ALTER TABLE "Motion" ADD CONSTRAINT "Motion_dates_x" CHECK (is_precise("filedOn", "filedPrecision"));
ALTER TABLE "Incident" ADD CONSTRAINT "Incident_dates_x" CHECK (is_precise("occurredOn", "occurredPrecision") AND is_precise("endedOn", "endedPrecision") AND "partOfId" IS DISTINCT FROM "id");
ALTER TABLE "IncidentVictim" ADD CONSTRAINT "IncidentVictim_count_x" CHECK ("count" > 0 AND ("personId" IS NULL OR "count" = 1) AND is_precise("outcomeOn", "outcomePrecision"));
ALTER TABLE "IncidentPerpetrator" ADD CONSTRAINT "IncidentPerpetrator_who_x" CHECK (num_nonnulls("personId", "organisationId", "roleId") > 0);
ALTER TABLE "ContextEvent" ADD CONSTRAINT "ContextEvent_dates_x" CHECK (is_precise("occurredOn", "occurredPrecision"));
ALTER TABLE "Source" ADD CONSTRAINT "Source_record_x" CHECK (is_precise("publishedOn", "publishedPrecision") AND num_nonnulls("caseId", "chargeId", "rulingId", "sentenceId", "motionId", "custodyPeriodId", "wantedNoticeId", "incidentId", "contextEventId", "listingId", "recognitionId", "statementId", "submissionId", "petitionId", "figureId", "negotiationId") = 1);
ALTER TABLE "FamilyMember" ADD CONSTRAINT "FamilyMember_who_x" CHECK (is_precise("bornOn", "bornPrecision") AND num_nonnulls("personId", "name") > 0 AND "personId" IS DISTINCT FROM "kinToId");
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_who_x" CHECK (num_nonnulls("memberId", "personId") = 1);
ALTER TABLE "Need" ADD CONSTRAINT "Need_repeat_x" CHECK ("repeatOfId" IS DISTINCT FROM "id" AND ("repeat" IS NULL OR "dueOn" IS NOT NULL));
ALTER TABLE "NeedState" ADD CONSTRAINT "NeedState_reason_x" CHECK ("state" <> 'dropped' OR "reason" IS NOT NULL);
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_amount_x" CHECK (("amount" IS NULL) = ("currency" IS NULL) AND coalesce("amount", 0) >= 0);
ALTER TABLE "Recognition" ADD CONSTRAINT "Recognition_dates_x" CHECK (is_precise("recognisedOn", "recognisedPrecision") AND is_precise("endedOn", "endedPrecision"));
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_dates_x" CHECK (is_precise("saidOn", "saidPrecision") AND num_nonnulls("speakerId", "speaker") > 0);
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_by_x" CHECK (num_nonnulls("byId", "byName") > 0);
ALTER TABLE "SubmissionState" ADD CONSTRAINT "SubmissionState_dates_x" CHECK (is_precise("on", "precision"));
ALTER TABLE "Petition" ADD CONSTRAINT "Petition_numbers_x" CHECK (is_precise("handedInOn", "handedInPrecision") AND coalesce("signatures", 0) >= 0 AND ("signatures" IS NULL) = ("qualifier" IS NULL));
ALTER TABLE "OutsideFigure" ADD CONSTRAINT "OutsideFigure_numbers_x" CHECK (is_precise("asOfOn", "asOfPrecision") AND "value" >= 0);
ALTER TABLE "Negotiation" ADD CONSTRAINT "Negotiation_dates_x" CHECK (is_precise("fromOn", "fromPrecision") AND is_precise("toOn", "toPrecision"));
ALTER TABLE "NegotiationPerson" ADD CONSTRAINT "NegotiationPerson_dates_x" CHECK (is_precise("exchangedOn", "exchangedPrecision"));
ALTER TABLE "Mediator" ADD CONSTRAINT "Mediator_who_x" CHECK (num_nonnulls("organisationId", "country") = 1);
ALTER TABLE "Settings" ADD CONSTRAINT "Settings_single_x" CHECK ("id" = 1);
ALTER TABLE "Hearing" ADD CONSTRAINT "Hearing_time_x" CHECK ("atTime" IS NULL OR "atTime" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
ALTER TABLE "Hearing" ADD CONSTRAINT "Hearing_state_x" CHECK (("state" = 'planned') = ("recordedAt" IS NULL) AND "previousId" IS DISTINCT FROM "id");
ALTER TABLE "Hearing" ADD CONSTRAINT "Hearing_counts_x" CHECK (least(coalesce("relatives", 0), coalesce("observers", 0), coalesce("diplomats", 0), coalesce("press", 0)) >= 0);
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_subject_x" CHECK (num_nonnulls("caseId", "personId", "familyId", "hearingId", "needId") = 1 AND ("to" IS NULL OR "to" >= "from"));

-- One person is held in one way at a time. A period ends on the day the next one begins.
ALTER TABLE "CustodyPeriod" ADD CONSTRAINT "CustodyPeriod_overlap_x"
  EXCLUDE USING gist ("personId" WITH =, daterange("fromOn", "toOn", '[)') WITH &&);

-- At most one row in force.
CREATE UNIQUE INDEX "UserRole_open_x" ON "UserRole" ("userId", "role") WHERE "to" IS NULL;
CREATE UNIQUE INDEX "PersonName_shown_x" ON "PersonName" ("personId") WHERE "isShown";
CREATE UNIQUE INDEX "CaseStage_open_x" ON "CaseStage" ("caseId") WHERE "toOn" IS NULL;
CREATE UNIQUE INDEX "NeedState_open_x" ON "NeedState" ("needId") WHERE "to" IS NULL;
CREATE UNIQUE INDEX "Assignment_open_x" ON "Assignment" ("userId", coalesce("caseId", "personId", "familyId", "hearingId", "needId")) WHERE "to" IS NULL;

-- What the lists ask for most.
CREATE INDEX "Person_prisoner_name_x" ON "Person" ("name", "id") WHERE "status" IS NOT NULL;
CREATE INDEX "Deadline_open_x" ON "Deadline" ("dueOn", "id") WHERE "doneAt" IS NULL;
CREATE INDEX "RulingResult_until_x" ON "RulingResult" ("defendantId", "untilOn") WHERE "untilOn" IS NOT NULL;

-- Copies of the row in force, so that lists can sort and filter on an index.
CREATE FUNCTION copy_shown_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Person" SET "name" = NEW."text" WHERE "id" = NEW."personId" AND "name" <> NEW."text";
  RETURN NULL;
END $$;
CREATE TRIGGER "PersonName_copy_x" AFTER INSERT OR UPDATE ON "PersonName"
  FOR EACH ROW WHEN (NEW."isShown") EXECUTE FUNCTION copy_shown_name();

CREATE FUNCTION copy_case_stage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Case" SET "stage" = NEW."stage" WHERE "id" = NEW."caseId" AND "stage" IS DISTINCT FROM NEW."stage";
  RETURN NULL;
END $$;
CREATE TRIGGER "CaseStage_copy_x" AFTER INSERT OR UPDATE ON "CaseStage"
  FOR EACH ROW WHEN (NEW."toOn" IS NULL) EXECUTE FUNCTION copy_case_stage();

CREATE FUNCTION copy_need_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Need" SET "state" = NEW."state" WHERE "id" = NEW."needId" AND "state" IS DISTINCT FROM NEW."state";
  RETURN NULL;
END $$;
CREATE TRIGGER "NeedState_copy_x" AFTER INSERT OR UPDATE ON "NeedState"
  FOR EACH ROW WHEN (NEW."to" IS NULL) EXECUTE FUNCTION copy_need_state();

CREATE FUNCTION copy_last_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE "Family" SET "lastContactOn" = greatest("lastContactOn", NEW."on") WHERE "id" = NEW."familyId";
  RETURN NULL;
END $$;
CREATE TRIGGER "FamilyTalk_copy_x" AFTER INSERT ON "FamilyTalk"
  FOR EACH ROW EXECUTE FUNCTION copy_last_contact();
