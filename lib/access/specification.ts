import type { Role } from '@/lib/core/actor'

type Row = { of: string; may: Role[]; functions: string }

const [v, c, l, a, x] = ['volunteer', 'coordinator', 'lawyer', 'analyst', 'administrator'] as const

/**
 * Who may call which query and command, written from what the organisation wants and not from permissions.ts, so that one
 * finds the mistakes of the other. On records that are open and that were given to whoever calls; what a role may see of
 * the others is in scope.test.ts. Whatever is not listed is a mistake in itself.
 */
export const specification: Row[] = [
  {
    of: 'people, cases, hearings and what happens around them: read, search, and save one’s searches',
    may: [v, c, l, a],
    functions: `
      people/queries listPeople findPeople getPerson listNamesakes listCasesWithRole
      cases/queries listCases getCase listCasesOfPerson
      hearings/queries listHearings listHearingsOfCase listMyHearings getHearing
      incidents/queries listIncidents listIncidentsOfPerson listIncidentsOfCase getIncident listContexts getContext
      advocacy/queries listRecognitions listStatementsOfPerson listRecognised listStatements listSubmissions listPetitions
        listFigures listNegotiations listListings getEntry countEntries
      sources/queries listSources getSourceChoices
      reference/queries listTerms listOrganisations listCourts listBodiesToTell listMeasures listArticles getOrganisation
      calendar/queries listDays
      search/queries listMatches findTexts listTexts listSearches getSearch
      search/commands saveSearch renameSearch forgetSearch openSearch`,
  },
  {
    of: 'people, cases, incidents, advocacy: write; what was proposed: decide',
    may: [c],
    functions: `
      people/queries listProposals listAlikeOfPerson listResemblances getPair getMergedInto listMerges getMerge
      people/commands mergePeople unmergePeople tellApart changePerson confirmPerson declinePerson addName changeName removeName
      cases/queries listAlikeOfCase
      cases/commands confirmCase declineCase
      incidents/queries getIncidentChoices getIncidentTerms
      incidents/commands addIncident changeIncident removeIncident addContext changeContext removeContext
      advocacy/commands addRecognition changeRecognition addStatement changeStatement addSubmission changeSubmission
        addPetition changePetition addFigure changeFigure addNegotiation changeNegotiation addListing changeListing removeEntry`,
  },
  {
    of: 'a hearing, its outcome, attendance: record',
    may: [v, c, l],
    functions: `
      hearings/queries getRecordOfHearing getPlan listCasesToPlan
      hearings/commands planHearing changeHearing recordHearing`,
  },
  {
    of: 'a prisoner, a case: create or propose',
    may: [v, c, l],
    functions: `
      people/queries listAlikePeople
      cases/queries listAlikeCases
      people/commands createPerson
      cases/commands createCase addDefendant`,
  },
  {
    of: 'documents of what is seen: read',
    may: [v, c, l, a],
    functions: `documents/queries listDocuments getDocument readDocument`,
  },
  {
    of: 'documents of what may be written: add, and change or remove what somebody added',
    may: [v, c, l],
    functions: `
      documents/queries getDocumentForm getNewDocument
      documents/commands addDocument changeDocument removeDocument`,
  },
  {
    of: 'charges, rulings, sentences, measures: read',
    may: [c, l, a],
    functions: `
      cases/queries listMyCases
      detention/queries listCustodyPeriods listWantedNotices
      sources/queries listSourcesOfDetention`,
  },
  {
    of: 'charges, rulings, sentences, measures, own cases: write',
    may: [c, l],
    functions: `
      cases/queries getChoices getCaseForm getStage getDefendant getRole getCharge getRuling getSentence getMotion getDeadline
        listOpenDeadlines
      cases/commands changeCase changeStage removeStage changeDefendant removeDefendant addRole changeRole removeRole addCharge
        changeCharge replaceCharge removeCharge addRuling changeRuling removeRuling addSentence changeSentence removeSentence
        addMotion changeMotion removeMotion addDeadline changeDeadline removeDeadline finishDeadline reopenDeadline
      detention/queries getCustodyPeriod getWantedNotice isDetentionWritable listOrders
      detention/commands addCustodyPeriod changeCustodyPeriod endCustody removeCustodyPeriod addWantedNotice changeWantedNotice
        removeWantedNotice
      sources/queries getWritableSource
      sources/commands addSource removeSource`,
  },
  {
    of: 'family: who belongs to it',
    may: [v, c, l],
    functions: `families/queries listFamilies listFamiliesOfPerson getFamily`,
  },
  {
    of: 'family: write',
    may: [c],
    functions: `
      families/queries listFamiliesToCall readContact readTalk
      families/commands createFamily changeFamily closeFamily reopenFamily addPrisoner removePrisoner addMember changeMember
        removeMember addContact changeContact removeContact recordTalk removeTalk recordConsent removeConsent`,
  },
  {
    of: 'lists of people: bring in, look at, take out',
    may: [c],
    functions: `
      transfer/queries listImports getImport listImportRows getImportRow listImportsOfPerson
      transfer/commands addImport setImportColumns correctImportRow decideImportRow writeImport undoImport removeImport`,
  },
  {
    of: 'lists as files: ask for, take, and the tokens by which a program reads them',
    may: [c, l, a],
    functions: `
      export/queries listExports getExport countExportable
      export/commands askExport takeExport removeExport
      api/queries listTokens getToken readList countList
      api/commands makeToken revokeToken`,
  },
  {
    of: 'lists as files: agree that another takes more than their own',
    may: [c],
    functions: `
      export/queries countWaitingExports
      export/commands decideExport
      api/commands decideToken
      families/queries countFamilies findFamilyIds
      support/queries countListedNeeds`,
  },
  {
    of: 'a raid while it is being told: take down, and make records of it',
    may: [c],
    functions: `
      intake/queries listIntakes getIntake listQuestions getIntakeChoices
      intake/commands beginIntake saveIntake writeIntake removeIntake`,
  },
  { of: 'family: contact data', may: [v, c], functions: `families/queries readContactData` },
  {
    of: 'needs: propose, and see what one proposed',
    may: [v, c, l],
    functions: `
      support/queries listNeeds getNeed
      support/commands addNeed`,
  },
  {
    of: 'tasks of one’s own, and what was delivered',
    may: [v, c],
    functions: `
      support/queries listMyTasks listDeliveries getDelivery listCurrencies
      support/commands reportDelivery changeDelivery removeDelivery`,
  },
  {
    of: 'needs: all, and the money',
    may: [c],
    functions: `
      support/queries listUnassignedNeeds listOverdueNeeds getLedger
      support/commands changeNeed confirmNeed dropNeed reopenNeed assignNeed takeBackNeed`,
  },
  { of: 'needs: counts', may: [c, a], functions: `support/queries countNeeds` },
  {
    of: 'privileged notes',
    may: [l],
    functions: `
      cases/queries readNotes readNote
      cases/commands addNote changeNote removeNote`,
  },
  {
    of: 'statistics',
    may: [c, l, a],
    functions: `
      hearings/queries countHearings countListedHearings
      people/queries countPeople
      cases/queries countCases
      incidents/queries countIncidents`,
  },
  {
    of: 'work: assign',
    may: [c],
    functions: `
      access/queries listAssignees listUsersWithRole listAssignments
      access/commands assign endAssignment
      hearings/queries listUnobservedHearings listUnrecordedHearings`,
  },
  {
    of: 'lists to choose from: keep',
    may: [c],
    functions: `
      reference/queries listOrganisationRows listTermRows listMeasureRows listArticleRows getTerm getMeasure getArticle
      reference/commands addOrganisation changeOrganisation addTerm changeTerm changeMeasure addArticle changeArticle`,
  },
  {
    of: 'users, roles, audit, the organisation',
    may: [x],
    functions: `
      audit/queries listAuditEvents listAuditActors
      installation/commands changeInstallation
      users/queries listUsers getUser listInvitations getInvitation getLink
      users/commands inviteUser withdrawInvitation giveRole takeRole removeUser freezeUser unfreezeUser makeLink
        renewShares putSharesAway`,
  },
  {
    of: 'one’s own day, settings, sessions, factors and keys',
    may: [v, c, l, a, x],
    functions: `
      calendar/queries getToday getMyDay
      installation/queries getShell getSettings
      factors/queries listOwnFactors
      factors/commands beginFactor removePasskey removeTotp renewRecoveryCodes
      users/queries getOwnSettings listOwnSessions getKeys
      users/commands changeSettings changeTheme changePassword freezeOwnAccount endOwnSession endOtherSessions giveKeys recoverKeys`,
  },
]

/** The roles that may call a function, by 'people/queries getPerson'. */
export const mayCall = new Map(
  specification.flatMap(({ may, functions }) => {
    let file = ''
    return functions
      .trim()
      .split(/\s+/)
      .flatMap((word): [string, Role[]][] => {
        if (!word.includes('/')) return [[`${file} ${word}`, may]]
        file = word
        return []
      })
  }),
)
