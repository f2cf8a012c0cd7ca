import 'server-only'
import { instantOf } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { known, type Cast } from './cast'
import type { DemoCase } from './cases'

type Ids = { caseId: string; court: { id: string; timeZone: string }; defendantIds: string[] }

const TIMES = ['10:00', '11:30', '09:15', '14:00', '15:40'] as const
const REASONS = [
  'not_brought',
  'witness_absent',
  'video_link_failed',
  'lawyer_absent',
  'judge_absent',
] as const
const VIOLATIONS = [
  'public_kept_out',
  'secret_witness',
  'defence_motions_refused',
  'video_link_imposed',
] as const

/** The hearings of a case, oldest first: every fourth adjourned to the next, every eleventh cancelled, the rest held. */
export async function insertHearings(tx: Tx, cast: Cast, demo: DemoCase, ids: Ids): Promise<void> {
  const { count, every, next, withoutOutcome = 0 } = demo.hearings
  let previousId: string | null = null
  for (let index = 0; index < count; index += 1) {
    const back = onWeekday(cast, next + (count - 1 - index) * every)
    const isPlanned = back <= 0 || (withoutOutcome > 0 && back <= next + withoutOutcome * every)
    const state = isPlanned
      ? 'planned'
      : index % 4 === 3
        ? 'adjourned'
        : index % 11 === 10
          ? 'cancelled'
          : 'held'
    const { id }: { id: string } = await tx.hearing.create({
      data: {
        ...when(cast, ids, back, index),
        ...(state !== 'planned' && recorded(cast, demo, state, back, index)),
        caseId: ids.caseId,
        courtId: ids.court.id,
        judgeId: known(cast.people, demo.judge),
        prosecutorId: known(cast.people, demo.prosecutor),
        room: String(2 + (index % 5)),
        kind: kindOf(demo, index),
        state,
        language: 'ru',
        previousId,
        defendants: {
          create: ids.defendantIds.map((defendantId) => ({
            defendantId,
            presence: state === 'held' ? (demo.key === 'bakers' ? 'by_video' : 'in_person') : null,
          })),
        },
        ...(state === 'held' &&
          index % 3 === 0 && {
            violations: {
              create: [{ violationId: cast.term('fair-trial-violation', VIOLATIONS[index % 4] ?? 'delay') }],
            },
          }),
      },
    })
    previousId = state === 'adjourned' ? id : null
    if (demo.key === 'bakers' && index === count - 2) await insertDetentionOutside(tx, cast, demo, id, back)
    if (isPlanned && demo.observer) await giveToObserver(tx, cast, id, demo.observer)
  }
}

/** Courts rest on Saturday and Sunday; only a hearing of today stays, so that the day of a visitor is not empty. */
function onWeekday(cast: Cast, back: number): number {
  const weekday = cast.day(back).getUTCDay()
  return back === 0 ? back : weekday === 6 ? back - 2 : weekday === 0 ? back - 1 : back
}

function kindOf({ hearings: { kinds, count } }: DemoCase, index: number) {
  const step = Math.min(kinds.length - 1, Math.floor((index * kinds.length) / Math.max(count * 0.6, 1)))
  return kinds[step] ?? 'merits'
}

function when(cast: Cast, { court }: Ids, back: number, index: number) {
  const atTime = TIMES[index % TIMES.length] ?? '10:00'
  return {
    onDate: cast.day(back),
    atTime,
    timeZone: court.timeZone,
    startsAt: instantOf(cast.iso(back), atTime, court.timeZone),
  }
}

function recorded(
  cast: Cast,
  demo: DemoCase,
  state: 'held' | 'adjourned' | 'cancelled',
  back: number,
  index: number,
) {
  const outcome =
    demo.kind === 'administrative'
      ? 'administrative_penalty'
      : index % 2
        ? 'witness_questioned'
        : 'evidence_examined'
  return {
    recordedAt: cast.day(back - 1),
    recordedById: known(cast.users, index % 2 ? 'volunteer' : 'volunteer2'),
    ...(state === 'held' && {
      outcomeId: cast.term('hearing-outcome', outcome),
      openness: demo.hearings.isClosed ? ('closed' as const) : ('open' as const),
      closedReason: demo.hearings.isClosed ? 'State secret' : null,
      isByVideo: demo.key === 'bakers',
      interpreter: index % 5 === 0 ? ('refused' as const) : ('not_needed' as const),
      relatives: index % 7,
      observers: 1 + (index % 2),
      press: index % 3,
    }),
    ...(state !== 'held' && { reasonId: cast.term('adjournment-reason', REASONS[index % 5] ?? 'no_reason') }),
  }
}

async function insertDetentionOutside(tx: Tx, cast: Cast, demo: DemoCase, hearingId: string, back: number) {
  await tx.incident.create({
    data: {
      title: 'Supporters detained outside the court',
      actId: cast.term('act', 'arbitrary_arrest'),
      occurredOn: cast.day(back),
      occurredPrecision: 'day',
      region: 'Moscow Oblast',
      pretext: 'Gathering without notice',
      slogan: 'Bread is not a crime',
      hearingId,
      reliabilityId: cast.term('reliability', 'reliable'),
      victims: {
        create: [
          {
            count: 11,
            groupId: cast.term('group', 'supporters_at_court'),
            outcomeId: cast.term('victim-outcome', 'detained'),
          },
          { personId: known(cast.people, 'zekiye'), outcomeId: cast.term('victim-outcome', 'fined') },
        ],
      },
    },
  })
}

async function giveToObserver(tx: Tx, cast: Cast, hearingId: string, observer: string): Promise<void> {
  await tx.assignment.create({
    data: { hearingId, userId: known(cast.users, observer), givenById: known(cast.users, 'coordinator') },
  })
}
