import 'server-only'
import type { Tx } from '@/lib/core/db'
import { known, type Cast } from './cast'
import type { DemoCase } from './cases'
import { insertHearings } from './hearing-rows'

/** A case with everything that belongs to it, told by its few lines in cases.ts. */
export async function insertCase(tx: Tx, cast: Cast, demo: DemoCase): Promise<void> {
  const court = known(cast.organisations, demo.court)
  const { id: caseId } = await tx.case.create({
    data: {
      name: demo.name,
      kind: demo.kind ?? 'criminal',
      numbers: demo.numbers,
      visibility: demo.visibility,
      summary: demo.summary,
      proposedById: demo.visibility === 'proposed' ? cast.users.get('volunteer') : null,
      stages: {
        create: demo.stages.map(([stage, from], index) => {
          const next = demo.stages[index + 1]?.[1]
          return {
            stage,
            fromOn: cast.day(from),
            fromPrecision: 'day' as const,
            ...(next !== undefined && { toOn: cast.day(next), toPrecision: 'day' as const }),
          }
        }),
      },
    },
  })
  const defendantIds: string[] = []
  for (const key of demo.defendants) {
    const { id } = await tx.defendant.create({ data: { caseId, personId: known(cast.people, key) } })
    defendantIds.push(id)
    await insertCharges(tx, cast, demo, id)
  }
  await insertRoles(tx, cast, demo, caseId)
  await insertRulings(tx, cast, demo, { caseId, courtId: court.id, defendantIds })
  for (const [title, due] of demo.deadlines ?? []) {
    await tx.deadline.create({ data: { caseId, title, dueOn: cast.day(due) } })
  }
  await insertHearings(tx, cast, demo, { caseId, court, defendantIds })
  await giveOut(tx, cast, demo, caseId)
}

async function insertCharges(tx: Tx, cast: Cast, demo: DemoCase, defendantId: string): Promise<void> {
  let replacedById: string | null = null
  for (const [code, article, part, from] of demo.charges.toReversed()) {
    const later = demo.charges[demo.charges.findIndex((charge) => charge[3] === from) + 1]
    const { id }: { id: string } = await tx.charge.create({
      data: {
        defendantId,
        articleId: cast.articles.get(`${code} ${article} ${part}`),
        label: `${part ? `p. ${part} ` : ''}art. ${article} ${code === 'RU-CC' ? 'Criminal Code' : 'Code of Administrative Offences'}`,
        actOn: cast.day(demo.act),
        actPrecision: 'day',
        fromOn: cast.day(from),
        fromPrecision: 'day',
        replacedById,
        ...(later && { toOn: cast.day(later[3]), toPrecision: 'day' }),
      },
    })
    replacedById = id
  }
}

async function insertRoles(tx: Tx, cast: Cast, demo: DemoCase, caseId: string): Promise<void> {
  const witnesses = demo.key === 'belbek' ? (['secret_witness', 'witness', 'expert'] as const) : []
  const roles = [
    ...(['judge', 'prosecutor', 'investigator'] as const).map((role) => [role, demo[role]] as const),
    ...demo.lawyers.map((lawyer) => ['lawyer', lawyer] as const),
    ...witnesses.map((role, index) => [role, ['witness1', 'witness2', 'expert1'][index]] as const),
  ]
  await tx.caseRole.createMany({
    data: roles.flatMap(([role, key]) => (key ? [{ caseId, role, personId: known(cast.people, key) }] : [])),
  })
}

type CaseIds = { caseId: string; courtId: string; defendantIds: string[] }

async function insertRulings(tx: Tx, cast: Cast, demo: DemoCase, { caseId, courtId, defendantIds }: CaseIds) {
  let verdictId: string | null = null
  for (const ruling of demo.rulings) {
    const { id }: { id: string } = await tx.ruling.create({
      data: {
        caseId,
        courtId,
        judgeId: known(cast.people, demo.judge),
        kind: ruling.kind,
        decidedOn: cast.day(ruling.decided),
        decidedPrecision: 'day',
        appealOfId: ruling.kind === 'appeal' ? verdictId : null,
        results: {
          create: defendantIds.map((defendantId) => ({
            defendantId,
            result: ruling.result,
            measureId: ruling.measure && known(cast.measures, ruling.measure),
            untilOn: ruling.until === undefined ? null : cast.day(ruling.until),
          })),
        },
      },
    })
    if (ruling.kind === 'verdict' || ruling.kind === 'administrative') {
      verdictId = id
      await insertSentences(tx, demo, defendantIds, id)
    }
  }
}

async function insertSentences(tx: Tx, { sentence }: DemoCase, defendantIds: string[], rulingId: string) {
  if (!sentence) return
  for (const defendantId of defendantIds) {
    await tx.sentence.create({
      data: {
        defendantId,
        rulingId,
        kind: sentence.kind,
        years: sentence.years ?? 0,
        ...(sentence.fine && { fine: sentence.fine, currency: 'RUB' }),
        legs: {
          create: (sentence.legs ?? []).map(([regime, years], index) => ({
            position: index + 1,
            regime,
            years,
          })),
        },
      },
    })
  }
}

/** The demo lawyers have the cases in which they act; one volunteer watches the Belbek case. */
async function giveOut(tx: Tx, cast: Cast, demo: DemoCase, caseId: string): Promise<void> {
  const holders = [
    demo.lawyers.includes('defender1') && 'lawyer',
    demo.lawyers.includes('defender2') && 'lawyer2',
    demo.key === 'belbek' && 'volunteer',
    demo.key === 'alma' && 'volunteer',
  ].filter((holder) => holder !== false)
  await tx.assignment.createMany({
    data: holders.map((holder) => ({
      userId: known(cast.users, holder),
      caseId,
      givenById: known(cast.users, 'coordinator'),
    })),
  })
}
