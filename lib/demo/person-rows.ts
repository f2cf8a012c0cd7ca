import 'server-only'
import { dateColumns, type ImpreciseDate } from '@/lib/core/dates'
import type { Tx } from '@/lib/core/db'
import { nameColumns } from '@/lib/people/spelling'
import type { Cast } from './cast'
import type { DemoPerson } from './people'

export async function insertPerson(tx: Tx, cast: Cast, person: DemoPerson): Promise<void> {
  const isProposed = person.visibility === 'proposed'
  const { id } = await tx.person.create({
    data: {
      sex: person.sex,
      region: person.region,
      occupation: person.occupation,
      summary: person.summary,
      visibility: person.visibility,
      proposedById: isProposed ? cast.users.get('volunteer') : null,
      ...dateColumns('born', readDate(person.born)),
      names: {
        create: person.names.map(([text, language], index) => ({
          ...nameColumns(text),
          language,
          kind: index === 0 ? 'birth' : 'alias',
          isShown: index === 0,
        })),
      },
    },
  })
  cast.people.set(person.key, id)
  for (const [measure, place, from, to, end] of person.custody ?? []) {
    await tx.custodyPeriod.create({
      data: {
        personId: id,
        measureId: cast.measures.get(measure) ?? '',
        placeId: place ? cast.organisations.get(place)?.id : null,
        place: place ? null : measure === 'house_arrest' ? 'At home' : 'Not known',
        fromOn: cast.day(from),
        fromPrecision: 'day',
        ...(to !== null && { toOn: cast.day(to), toPrecision: 'day', end }),
      },
    })
  }
}

/** "1987", "1987-04", "1987-04-12", "~1961". */
function readDate(text: string | undefined): ImpreciseDate | null {
  if (!text) return null
  const [year = '', month, day] = text.replace('~', '').split('-')
  return {
    date: `${year}-${month ?? '01'}-${day ?? '01'}`,
    precision: text.startsWith('~') ? 'estimated' : day ? 'day' : month ? 'month' : 'year',
  }
}
