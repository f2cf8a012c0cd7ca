import type { Actor, Role } from '@/lib/core/actor'
import type { Prisma } from '@/prisma/generated/client'

/**
 * Which rows an actor may see: one `where` per kind of record. Roles add up.
 * Sight by assignment ends in the moment the assignment ends.
 */
export function visiblePeople(actor: Actor): Prisma.PersonWhereInput {
  return anyOf<Prisma.PersonWhereInput>([
    has(actor, 'coordinator') && {},
    has(actor, 'volunteer', 'lawyer', 'analyst') && { visibility: 'open' },
    has(actor, 'volunteer', 'lawyer') && ownProposals(actor),
    has(actor, 'volunteer') && {
      visibility: 'restricted',
      OR: [
        { assignments: { some: assignedTo(actor) } },
        ...assignedCases(actor, givenTo(actor)).flatMap(standingIn),
        { families: { some: { family: { assignments: { some: assignedTo(actor) } } } } },
      ],
    },
    has(actor, 'lawyer') && {
      visibility: 'restricted',
      OR: [
        ...standingIn(givenCases(actor)),
        { incidentsAsPerpetrator: { some: { incident: { case: givenCases(actor) } } } },
      ],
    },
    has(actor, 'lawyer') && {
      visibility: 'restricted',
      ...enteredBy(actor),
      OR: standingIn(ownCases(actor)),
    },
  ])
}

export function visibleCases(actor: Actor): Prisma.CaseWhereInput {
  return anyOf<Prisma.CaseWhereInput>([
    has(actor, 'coordinator') && {},
    has(actor, 'volunteer', 'lawyer', 'analyst') && { visibility: 'open' },
    has(actor, 'volunteer', 'lawyer') && ownProposals(actor),
    has(actor, 'volunteer') && { visibility: 'restricted', OR: assignedCases(actor) },
    has(actor, 'lawyer') && ownCases(actor),
  ])
}

/** A hearing is seen with its case. */
export function visibleHearings(actor: Actor): Prisma.HearingWhereInput {
  return unlessAll(visibleCases(actor), (where) => ({ case: where }))
}

/** Incidents carry their own mark; one that belongs to a case is no more visible than the case. */
export function visibleIncidents(actor: Actor): Prisma.IncidentWhereInput {
  return anyOf<Prisma.IncidentWhereInput>([
    has(actor, 'coordinator') && {},
    has(actor, 'volunteer', 'lawyer', 'analyst') && {
      visibility: 'open',
      ...ofVisibleProceedings(actor),
    },
    has(actor, 'lawyer') && { visibility: 'restricted', case: ownCases(actor) },
    has(actor, 'lawyer') && {
      visibility: 'restricted',
      victims: { some: { person: clients(actor) } },
      ...ofVisibleProceedings(actor),
    },
  ])
}

/** Of no case and hearing, or of those the actor sees. Not for coordinators: Prisma drops an empty relation in an OR. */
function ofVisibleProceedings(actor: Actor) {
  return {
    OR: [{ caseId: null }, { case: visibleCases(actor) }],
    AND: [{ OR: [{ hearingId: null }, { hearing: visibleHearings(actor) }] }],
  } satisfies Prisma.IncidentWhereInput
}

/** Cases whose charges, rulings and sentences may be read. */
export function readableProceedings(actor: Actor): Prisma.CaseWhereInput {
  return anyOf<Prisma.CaseWhereInput>([
    has(actor, 'coordinator') && {},
    has(actor, 'analyst') && { visibility: 'open' },
    has(actor, 'lawyer') && ownCases(actor),
  ])
}

/** Rulings that may be read: without those that concern only people whom the actor may not see. */
export function readableRulings(actor: Actor): Prisma.RulingWhereInput {
  return { case: readableProceedings(actor), ...ofSeenDefendants(actor) }
}

function ofSeenDefendants(actor: Actor): Prisma.RulingWhereInput {
  return unlessAll(visiblePeople(actor), (person) => ({
    OR: [{ results: { none: {} } }, { results: { some: { defendant: { person } } } }],
  }))
}

/** Cases whose proceedings may be written. */
export function writableProceedings(actor: Actor): Prisma.CaseWhereInput {
  return anyOf<Prisma.CaseWhereInput>([
    has(actor, 'coordinator') && {},
    has(actor, 'lawyer') && ownCases(actor),
  ])
}

/** Cases whose motions and deadlines may be read: what is prepared is told to those who work on it, not to those who count. */
export function readablePreparations(actor: Actor): Prisma.CaseWhereInput {
  return writableProceedings(actor)
}

export function writableRulings(actor: Actor): Prisma.RulingWhereInput {
  return { case: writableProceedings(actor), ...ofSeenDefendants(actor) }
}

/** Rows of a case that concern everybody, or a defendant whom the actor may see. */
export function ofVisible(actor: Actor) {
  return {
    OR: [
      { defendantId: null },
      // Within an OR, Prisma drops a relation whose `where` is empty: so the key is named too.
      { defendantId: { not: null }, defendant: { person: visiblePeople(actor) } },
    ],
  }
}

/** People whose measures and places of detention may be read. */
export function readableDetention(actor: Actor): Prisma.PersonWhereInput {
  return anyOf<Prisma.PersonWhereInput>([
    has(actor, 'coordinator') && {},
    has(actor, 'analyst') && { visibility: 'open' },
    has(actor, 'lawyer') && clients(actor),
  ])
}

export function writableDetention(actor: Actor): Prisma.PersonWhereInput {
  return anyOf<Prisma.PersonWhereInput>([
    has(actor, 'coordinator') && {},
    has(actor, 'lawyer') && clients(actor),
  ])
}

/** Families whose members may be seen, and for which a need may be proposed. */
export function visibleFamilies(actor: Actor): Prisma.FamilyWhereInput {
  return anyOf<Prisma.FamilyWhereInput>([
    has(actor, 'coordinator') && {},
    has(actor, 'volunteer') && { assignments: { some: assignedTo(actor) } },
    has(actor, 'lawyer') && { prisoners: { some: { person: clients(actor) } } },
  ])
}

/** Families whose contact data may be read, and only while assigned. */
export function reachableFamilies(actor: Actor): Prisma.FamilyWhereInput {
  return anyOf<Prisma.FamilyWhereInput>([
    has(actor, 'coordinator') && {},
    has(actor, 'volunteer') && { assignments: { some: assignedTo(actor) } },
  ])
}

export function visibleNeeds(actor: Actor): Prisma.NeedWhereInput {
  return anyOf<Prisma.NeedWhereInput>([
    has(actor, 'coordinator') && {},
    has(actor, 'volunteer') && { assignments: { some: assignedTo(actor) } },
    has(actor, 'volunteer', 'lawyer') && {
      state: 'proposed',
      createdById: actor.userId,
      // A need names its family, whose sight ends with the assignment.
      family: visibleFamilies(actor),
    },
  ])
}

export type DocumentOf = 'person' | 'case' | 'hearing' | 'family' | 'delivery'

/**
 * Documents: of open records those that are open too; else those of the records somebody works on, and what they added themselves.
 * What is between the lawyers of a case is nobody else's. lib/keys/holders.ts says the same of who may open them. With `of`, only of
 * records of that kind: asked of all kinds at once, PostgreSQL takes long to plan. `byWork`: without those that are only open to everybody.
 */
export function visibleDocuments(actor: Actor, of?: DocumentOf, byWork = false): Prisma.DocumentWhereInput {
  const open = { visibility: 'open' as const }
  const shared = { mark: { not: 'privileged' as const } }
  const given = assignedCases(actor)
  const some = (
    base: Prisma.DocumentWhereInput,
    kinds: Partial<Record<DocumentOf, Prisma.DocumentWhereInput[]>>,
  ) => {
    const alternatives = of ? (kinds[of] ?? []) : Object.values(kinds).flat()
    return alternatives.length > 0 && { ...base, OR: alternatives }
  }
  return anyOf<Prisma.DocumentWhereInput>([
    has(actor, 'coordinator') && shared,
    !byWork &&
      has(actor, 'volunteer', 'lawyer', 'analyst') &&
      some(
        { mark: 'open' },
        { case: [{ case: open }], hearing: [{ hearing: { case: open } }], person: [{ person: open }] },
      ),
    // Within an OR, Prisma drops a relation whose `where` is empty; that is a coordinator's, who sees all of these anyway.
    has(actor, 'volunteer', 'lawyer') &&
      some(
        { ...shared, addedById: actor.userId },
        {
          case: [{ case: visibleCases(actor) }],
          hearing: [{ hearing: visibleHearings(actor) }],
          person: [{ person: visiblePeople(actor) }],
        },
      ),
    has(actor, 'volunteer') &&
      some(shared, {
        case: given.map((where) => ({ case: where })),
        hearing: given.map((where) => ({ hearing: { case: where } })),
        person: [{ person: { ...isDecided, assignments: { some: assignedTo(actor) } } }],
        family: [{ family: { assignments: { some: assignedTo(actor) } } }],
        delivery: [
          { delivery: { need: { assignments: { some: assignedTo(actor) } } } },
          { delivery: { byId: actor.userId } },
        ],
      }),
    has(actor, 'lawyer') && some({}, { case: [{ case: ownCases(actor) }] }),
    has(actor, 'lawyer') &&
      some(shared, {
        hearing: [{ hearing: { case: ownCases(actor) } }],
        person: [{ person: clients(actor) }],
      }),
  ])
}

/** Documents that may be changed and taken out: a coordinator's all, a lawyer's what is between them, everybody else's their own. */
export function writableDocuments(actor: Actor, of?: DocumentOf): Prisma.DocumentWhereInput {
  const all = has(actor, 'coordinator') ? [{ mark: { not: 'privileged' as const } }] : []
  const between = { mark: 'privileged' as const }
  return { AND: [visibleDocuments(actor, of), { OR: [...all, between, { addedById: actor.userId }] }] }
}

/** What leaves as files: one's own, and all to the coordinators, one of whom agrees. */
export function visibleExports(actor: Actor): Prisma.ExportWhereInput {
  return anyOf<Prisma.ExportWhereInput>([
    has(actor, 'coordinator') && {},
    has(actor, 'lawyer', 'analyst') && { byId: actor.userId },
  ])
}

/** Saved searches: one's own, and those shared with everybody who may search. */
export function visibleSearches(actor: Actor): Prisma.SavedSearchWhereInput {
  return { OR: [{ isShared: true }, { byId: actor.userId }] }
}

/** One's own are one's own to change; of the shared ones a coordinator takes out what nobody needs. */
export function removableSearches(actor: Actor): Prisma.SavedSearchWhereInput {
  return { OR: [{ byId: actor.userId }, ...(has(actor, 'coordinator') ? [{ isShared: true }] : [])] }
}

/** Rows that may name a person, without those that name one whom the actor may not see. */
export function namingVisible(actor: Actor) {
  return unlessAll(visiblePeople(actor), (person) => ({ OR: [{ personId: null }, { person }] }))
}

/** Sources, without those in which somebody speaks whom the actor may not see. */
export function visibleSpeakers(actor: Actor): Prisma.SourceWhereInput {
  return unlessAll(visiblePeople(actor), (saidByPerson) => ({ OR: [{ saidById: null }, { saidByPerson }] }))
}

/** Words are shown whole: only to those who may see everybody they are from and about. */
export function visibleStatements(actor: Actor): Prisma.StatementWhereInput {
  return unlessAll(visiblePeople(actor), (where) => ({
    OR: [{ speakerId: null }, { speakerOf: where }],
    about: { every: { person: where } },
  }))
}

/** A submission for people is seen by those who see one of them, and its case where it has one. */
export function visibleSubmissions(actor: Actor): Prisma.SubmissionWhereInput {
  return unlessAll(visiblePeople(actor), (person) => ({
    OR: [{ people: { none: {} } }, { people: { some: { person } } }],
    AND: [{ OR: [{ caseId: null }, { case: visibleCases(actor) }] }],
  }))
}

/** Sources of records that the actor may read, unless they may not see who speaks in them. */
export function readableSources(actor: Actor): Prisma.SourceWhereInput {
  const proceedings = readableProceedings(actor)
  const defendant = { case: proceedings, person: visiblePeople(actor) }
  const detained = { person: readableDetention(actor) }
  return unlessAll(visiblePeople(actor), (where) => ({
    AND: [
      visibleSpeakers(actor),
      {
        OR: [
          { case: visibleCases(actor) },
          { charge: { defendant } },
          { ruling: readableRulings(actor) },
          { sentence: { defendant } },
          { motion: { case: readablePreparations(actor), ...ofVisible(actor) } },
          { custodyPeriod: detained },
          { wantedNotice: detained },
          { incident: visibleIncidents(actor) },
          { recognition: { person: where } },
          { statement: visibleStatements(actor) },
          { submission: visibleSubmissions(actor) },
          { contextEventId: { not: null } },
          { listingId: { not: null } },
          { petitionId: { not: null } },
          { figureId: { not: null } },
          { negotiationId: { not: null } },
        ],
      },
    ],
  }))
}

/** Sources of records that the actor may write. */
export function writableSources(actor: Actor): Prisma.SourceWhereInput {
  const proceedings = writableProceedings(actor)
  const defendant = { case: proceedings, person: visiblePeople(actor) }
  const detained = { person: writableDetention(actor) }
  return anyOf<Prisma.SourceWhereInput>([
    has(actor, 'coordinator') && {},
    has(actor, 'lawyer') && {
      ...visibleSpeakers(actor),
      AND: [
        {
          OR: [
            { case: proceedings },
            { charge: { defendant } },
            { ruling: writableRulings(actor) },
            { sentence: { defendant } },
            { motion: { case: proceedings, ...ofVisible(actor) } },
            { custodyPeriod: detained },
            { wantedNotice: detained },
          ],
        },
      ],
    },
  ])
}

export function ownCases(actor: Actor): Prisma.CaseWhereInput {
  return { ...isDecided, assignments: { some: assignedTo(actor) } }
}

export function assignedTo(actor: Actor) {
  return { userId: actor.userId, to: null } satisfies Prisma.AssignmentWhereInput
}

/** Given by somebody else. What somebody gave to themselves, as a lawyer does who makes a case, opens nobody on record. */
function givenTo(actor: Actor) {
  return {
    ...assignedTo(actor),
    OR: [{ givenById: null }, { givenById: { not: actor.userId } }],
  } satisfies Prisma.AssignmentWhereInput
}

function givenCases(actor: Actor): Prisma.CaseWhereInput {
  return { ...isDecided, assignments: { some: givenTo(actor) } }
}

/**
 * Cases given to a volunteer, as a whole or through one hearing: alternatives, each one chain of relations,
 * so that PostgreSQL can begin with the few assignments instead of reading every case.
 */
function assignedCases(actor: Actor, given = assignedTo(actor)): Prisma.CaseWhereInput[] {
  return [
    { ...isDecided, assignments: { some: given } },
    { ...isDecided, hearings: { some: { assignments: { some: given } } } },
  ]
}

/** People who stand in a case: against whom it is, who has a role in it, who sits at its hearings. */
function standingIn(where: Prisma.CaseWhereInput): Prisma.PersonWhereInput[] {
  const some = { some: { case: where } }
  return [{ defendants: some }, { caseRoles: some }, { hearingsJudged: some }, { hearingsProsecuted: some }]
}

/**
 * Defendants in the cases that somebody gave to the actor, not yet those whom somebody else proposed; and in any of their own
 * cases whom they entered themselves.
 */
export function clients(actor: Actor): Prisma.PersonWhereInput {
  return {
    OR: [
      { ...isDecided, defendants: { some: { case: givenCases(actor) } } },
      { ...enteredBy(actor), defendants: { some: { case: ownCases(actor) } } },
    ],
  }
}

const isDecided = { visibility: { in: ['open', 'restricted'] } } satisfies Prisma.CaseWhereInput

/** Asked so that nobody's is a plain no: with an unknown, what must hold of every person would hold of this one. */
export function enteredBy(actor: Actor) {
  return { proposedById: { not: null, equals: actor.userId } } satisfies Prisma.PersonWhereInput
}

function ownProposals(actor: Actor) {
  return {
    visibility: { in: ['proposed', 'declined'] },
    proposedById: actor.userId,
  } satisfies Prisma.CaseWhereInput
}

function has(actor: Actor, ...roles: Role[]): boolean {
  return actor.roles.some((role) => roles.includes(role))
}

/** No alternative: no row. An empty alternative: every row. */
function anyOf<W extends object>(alternatives: (W | false)[]): W {
  const open = alternatives.filter((alternative) => alternative !== false)
  if (open.some((alternative) => Object.keys(alternative).length === 0)) return {} as W
  if (open.length === 0) return { id: { in: [] } } as unknown as W
  return { OR: open } as unknown as W
}

function unlessAll<W extends object, R extends object>(where: W, wrap: (where: W) => R): R {
  return Object.keys(where).length === 0 ? ({} as R) : wrap(where)
}
