-- CreateTable
CREATE TABLE "SavedSearch" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filter" TEXT NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "byId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SavedSearch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SearchLook" (
    "searchId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "lookedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchLook_pkey" PRIMARY KEY ("searchId","userId")
);

-- CreateIndex
CREATE INDEX "SavedSearch_byId_idx" ON "SavedSearch"("byId");

-- CreateIndex
CREATE INDEX "SearchLook_userId_idx" ON "SearchLook"("userId");

-- AddForeignKey
ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchLook" ADD CONSTRAINT "SearchLook_searchId_fkey" FOREIGN KEY ("searchId") REFERENCES "SavedSearch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SearchLook" ADD CONSTRAINT "SearchLook_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A search is its owner's, and nobody else's unless it is shared with everybody who may search: no coordinator's and not the system's.
ALTER TABLE "SavedSearch" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "SavedSearch" FORCE ROW LEVEL SECURITY;
DO $$ BEGIN EXECUTE format('CREATE POLICY owner ON "SavedSearch" TO %I USING (true) WITH CHECK (true)', current_user); END $$;
CREATE FUNCTION app_searches() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN app_reads() OR coalesce(current_setting('app.all', true), '') = 'on';
CREATE POLICY sight ON "SavedSearch" FOR SELECT TO vicdan_app USING ((SELECT app_searches()) AND ("isShared" OR "byId" = (SELECT app_uid())));
CREATE POLICY addition ON "SavedSearch" FOR INSERT TO vicdan_app WITH CHECK ((SELECT app_searches()) AND "byId" = (SELECT app_uid()));
CREATE POLICY change ON "SavedSearch" FOR UPDATE TO vicdan_app USING ((SELECT app_searches()) AND "byId" = (SELECT app_uid()));
CREATE POLICY removal ON "SavedSearch" FOR DELETE TO vicdan_app
  USING ((SELECT app_searches()) AND ("byId" = (SELECT app_uid()) OR "isShared" AND (SELECT app_is('coordinator'))));
CALL put_under_wall('SearchLook', $$app_reads() AND "userId" = (SELECT app_uid())$$, $$app_reads() AND "userId" = (SELECT app_uid())$$);
