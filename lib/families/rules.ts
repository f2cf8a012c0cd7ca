import { fromColumns, toDateParts, type ImpreciseDate } from '@/lib/core/dates'
import { toFormValues, type FormValues } from '@/lib/core/form'
import type { Consent, Family, FamilyContact, FamilyMember } from '@/prisma/generated/client'

/** A family nobody spoke with for so long is to be called. */
export const QUIET_DAYS = 30

const ADULT_YEARS = 18

/** Age in full years; not exact when only the year is known. */
export function ageOn(born: ImpreciseDate, day: string): { years: number; isExact: boolean } {
  const [bornYear = 0, bornMonth = 0, bornDay = 0] = born.date.split('-').map(Number)
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number)
  const isExact = born.precision === 'day' || born.precision === 'month'
  const hasBirthdayCome = !isExact || month > bornMonth || (month === bornMonth && dayOfMonth >= bornDay)
  return { years: Math.max(0, year - bornYear - (hasBirthdayCome ? 0 : 1)), isExact }
}

type Born = Pick<FamilyMember, 'bornOn' | 'bornPrecision'>

/** A member with a record of their own was born as it says there, unless the family knows better. */
export function bornOf({
  bornOn,
  bornPrecision,
  person,
}: Born & { person: Born | null }): ImpreciseDate | null {
  return fromColumns(bornOn, bornPrecision) ?? (person && fromColumns(person.bornOn, person.bornPrecision))
}

export const isChild = (born: ImpreciseDate, day: string): boolean => ageOn(born, day).years < ADULT_YEARS

type Agreed = Pick<Consent, 'familyId' | 'memberId' | 'personId' | 'purpose' | 'bodyId' | 'on' | 'createdAt'>

/** Of each person, purpose and body the latest answer given in a family: it stands over the earlier ones there. */
export function standingConsents<C extends Agreed>(consents: readonly C[]): C[] {
  const latest = new Map<string, C>()
  for (const consent of consents) {
    const key = [
      consent.familyId,
      consent.memberId ?? consent.personId,
      consent.purpose,
      consent.bodyId,
    ].join()
    const before = latest.get(key)
    if (!before || isLater(consent, before)) latest.set(key, consent)
  }
  return [...latest.values()]
}

function isLater(a: Agreed, b: Agreed): boolean {
  return a.on.getTime() === b.on.getTime() ? a.createdAt >= b.createdAt : a.on > b.on
}

export function familyForm({
  version,
  name,
  region,
  coordinatorId,
}: Pick<Family, 'version' | 'name' | 'region' | 'coordinatorId'>) {
  return toFormValues({ version, name, region, coordinatorId })
}

export function memberForm(
  member: Pick<
    FamilyMember,
    'version' | 'personId' | 'kin' | 'kinToId' | 'bornOn' | 'bornPrecision' | 'livesWith'
  > & { name: string | null; note: string | null },
): FormValues {
  const { version, personId, name, kin, kinToId, livesWith, note } = member
  const born = toDateParts(fromColumns(member.bornOn, member.bornPrecision))
  return toFormValues({ version, personId, name, kin, kinToId, born, livesWith, note })
}

export function contactForm({
  version,
  memberId,
  kind,
  value,
}: Pick<FamilyContact, 'version' | 'memberId' | 'kind'> & { value: string }) {
  return toFormValues({ version, memberId, kind, value })
}
