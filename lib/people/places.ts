import { compareNames } from '@/lib/names/compare'

/** What kind of place it is says nothing of which one. */
const KINDS =
  /(?<![\p{L}\p{N}])(?:м|г|с|смт|пгт|пос|місто|город|село|селище|посёлок|поселок|район|р-н|область|обл|ар|автономна|автономная|республіка|республика|city|town|village|settlement|district|region|raion|rayon|oblast|autonomous|republic|of|köyü?|ilçe(?:si)?|rayonı)(?![\p{L}\p{N}])\.?/giu
/** Бахчисарайський район is where Бахчисарай is. */
const ADJECTIVE = /(?<=\p{L}{4})(?:ськ|ск)(?:ий|ый|а|ая)$/iu

/** Wider than what tells anybody from others here. */
const WIDE = ['Крим', 'Crimea', 'Qırım', 'Kırım', 'Україна', 'Ukraine', 'Росія', 'Russia']

/** Whether two places, as people write them, have one in common that is narrower than Crimea; in any spelling. */
export function areSamePlace(one: string | null, other: string | null): boolean {
  const [parts, others] = [partsOf(one), partsOf(other)]
  return parts.some((part) => others.some((facing) => areOne(part, facing)))
}

/** Whether nothing in how they are written lets one think that they are the same. */
export const areOtherPlaces = (one: string, other: string): boolean => compareNames(one, other).grade === 'no'

const partsOf = (place: string | null): string[] =>
  (place ?? '')
    .split(/[,;()/]/)
    .map((part) => part.replaceAll(KINDS, ' ').trim().replace(ADJECTIVE, ''))
    .filter((part) => part !== '' && !WIDE.some((wide) => areOne(wide, part)))

function areOne(one: string, other: string): boolean {
  const { grade, reasons } = compareNames(one, other)
  if (grade === 'same-name') return true
  return grade === 'likely' && !reasons.includes('beginning') && !reasons.includes('part')
}
