import type { Alike, AlikeGrade, Said } from '@/lib/core/alike'
import { compareNames } from '@/lib/names/compare'
import type { CaseKind, Stage } from '@/prisma/generated/enums'

type Thing = { id: string; name: string }

/** What tells one case from another. A list is empty where nothing is known to whoever asks, or may be. */
export type ToldCase = {
  name: string
  numbers: string[]
  kind: CaseKind
  stage: Stage | null
  defendants: Thing[]
  courts: Thing[]
}
export type KnownCase = ToldCase & {
  id: string
  /** Defendants whose family name stands in the name that is entered. */
  named: string[]
}

type Weighed = Partial<Pick<Alike, 'reasons' | 'against' | 'facts'>> & { weight?: number }
export type CaseMatch = Alike & {
  weight: number
  /** Whoever enters it is asked before it is saved. */
  isAsked: boolean
}

const LIKELY = 3
const MAYBE = 2

/** How likely a case on record is the one that is entered; null where nothing speaks for it. */
export function matchOfCase(entered: ToldCase, known: KnownCase): CaseMatch | null {
  const number = byNumber(entered, known)
  const defendant = byDefendant(entered, known)
  const name = byName(entered, known)
  const reasoned = [number, defendant, name, byNamed(known), byCourt(entered, known)]
  const parts = [...reasoned, byKind(entered, known), byStage(known)]
  if (!reasoned.some(({ reasons = [] }) => reasons.length > 0)) return null
  const weight = parts.reduce((sum, part) => sum + (part.weight ?? 0), 0)
  const isSame = known.name.toLowerCase() === entered.name.toLowerCase()
  return {
    ...{ href: `/cases/${known.id}`, name: [known.name, ...known.numbers].join(', ') },
    ...{ grade: gradeOf(weight), weight },
    isAsked: weight >= LIKELY || isSame || [number, defendant].some((part) => part.weight === STRONG),
    reasons: parts.flatMap(({ reasons }) => reasons ?? []),
    against: parts.flatMap(({ against }) => against ?? []),
    facts: parts.flatMap(({ facts }) => facts ?? []),
  }
}

const STRONG = 4

const gradeOf = (weight: number): AlikeGrade =>
  weight >= LIKELY ? 'likely' : weight >= MAYBE ? 'maybe' : 'unlikely'

function byNumber({ numbers }: ToldCase, known: ToldCase): Weighed {
  const own = new Set(numbers.map(plainNumber))
  const shared = known.numbers.filter((number) => own.has(plainNumber(number)))
  if (shared.length === 0) return {}
  return { weight: STRONG, reasons: [say('number', { numbers: shared.join(', ') })] }
}

/** Courts write № 1-17/2026, 1-17/26 and 1 - 17 / 2026 of one case. */
export const plainNumber = (number: string): string =>
  number
    .toLowerCase()
    .replaceAll(/[\s№#]/g, '')
    .replace(/(?<=[/-])20(?=\d\d$)/, '')

/** A closed case, or one of another kind, is seldom the one that is entered of the same person. */
function byDefendant({ defendants, kind }: ToldCase, known: ToldCase): Weighed {
  const shared = known.defendants.filter(({ id }) => defendants.some((own) => own.id === id))
  if (shared.length === 0) return { facts: defendantsOf(known) }
  const isOpen = known.kind === kind && known.stage !== 'closed'
  return {
    weight: isOpen ? STRONG : 2,
    reasons: [say('defendant', { people: namesOf(shared) })],
    facts: shared.length < known.defendants.length ? defendantsOf(known) : [],
  }
}

const defendantsOf = ({ defendants }: ToldCase): Said[] =>
  defendants.length > 0 ? [say('fact.defendants', { people: namesOf(defendants) })] : []

function byName({ name }: ToldCase, known: ToldCase): Weighed {
  const { grade, reasons } = compareNames(name, known.name)
  if (grade === 'no' || grade === 'possible') return {}
  const list = reasons.includes('script') ? [{ key: 'people.match.reason.script' }] : []
  return {
    weight: grade === 'same-name' ? 3 : 2,
    reasons: [{ ...say(`name.${grade}`), list }],
  }
}

const byNamed = ({ named }: KnownCase): Weighed =>
  named.length > 0 ? { weight: 2, reasons: [say('named', { people: named.join(', ') })] } : {}

/** Many cases are in one court: it tells two apart, and weighs little for one. */
function byCourt({ courts }: ToldCase, known: ToldCase): Weighed {
  const shared = known.courts.filter(({ id }) => courts.some((own) => own.id === id))
  if (shared.length > 0) return { weight: 0.5, reasons: [say('court', { courts: namesOf(shared) })] }
  if (known.courts.length === 0) return {}
  const said = { courts: namesOf(known.courts) }
  return courts.length > 0
    ? { weight: -1, against: [say('against.court', said)] }
    : { facts: [say('fact.courts', said)] }
}

function byKind({ kind }: ToldCase, known: ToldCase): Weighed {
  if (kind === known.kind) return {}
  return { weight: -2, against: [say(`against.${known.kind}`)] }
}

const byStage = ({ stage }: ToldCase): Weighed =>
  stage ? { facts: [{ ...say('fact.stage'), list: [{ key: `cases.stage.${stage}` }] }] } : {}

const namesOf = (things: Thing[]) => things.map(({ name }) => name).join(', ')

const say = (key: string, params?: Record<string, string>): Said => ({
  key: `cases.alike.${key}`,
  ...(params && { params }),
})
