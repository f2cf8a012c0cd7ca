/**
 * How offices and newspapers write a Cyrillic name in Latin letters. Search does not need it: it reads them all, and what
 * nobody wrote down. Sources: Ukrainian Cabinet resolution 55 of 2010; Russian passports since 2013 (ICAO Doc 9303); BGN/PCGN 1947.
 */
export type Habit =
  'uk-passport' | 'ru-passport' | 'bgn' | 'english' | 'german' | 'french' | 'polish' | 'turkish'

const common =
  'а=a б=b в=v г=g ґ=g д=d е=e є=ie з=z и=i і=i ї=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ф=f ъ= ь= э=e ы=y'
const english = `${common} ж=zh х=kh ц=ts ч=ch ш=sh щ=shch`

const tables: Record<Habit, string> = {
  'uk-passport': `${english} г=h и=y ю=iu я=ia зг=zgh ^є=ye ^ї=yi ^й=y ^ю=yu ^я=ya`,
  'ru-passport': `${english} ё=e ю=iu я=ia ъ=ie`,
  bgn: `${english} й=y ё=ë ю=yu я=ya ^е=ye ае=aye ее=eye ие=iye ое=oye уе=uye ье=ye`,
  english: `${english} й=y ё=yo ю=yu я=ya ^е=ye ий=y ый=y дж=j ья=ia кс=x`,
  german: `${common} в=w ё=jo ж=sch з=s й=j х=ch ц=z ч=tsch ш=sch щ=schtsch ю=ju я=ja дж=dsch ^е=je ий=i ый=y ье=je ей=ei ай=ai`,
  french: `${common} ё=io ж=j й=ï х=kh ц=ts ч=tch ш=ch щ=chtch у=ou ю=iou я=ia дж=dj ий=i ^е=ie`,
  polish: `${common} в=w ё=io ж=ż й=j х=ch ц=c ч=cz ш=sz щ=szcz ю=iu я=ia дж=dż ^е=je ^ю=ju ^я=ja ие=ije ия=ija л=ł ли=li ле=le ля=la лю=lu ль=l`,
  turkish: `${common} ё=yo ж=j й=y х=h ц=ts ч=ç ш=ş щ=şç ы=ı ю=yu я=ya дж=c ие=iye`,
}

const LONGEST = 2
const known = new Map<Habit, Map<string, string>>()

export function transliterate(text: string, habit: Habit): string {
  const table = tableOf(habit)
  let written = ''
  for (let at = 0; at < text.length;) {
    const isFirst = !/\p{L}/u.test(text[at - 1] ?? '')
    const [letters, latin] = longest(table, text, at, isFirst)
    written += isCapital(text[at]) ? capital(latin) : latin
    at += letters
  }
  return written
}

function tableOf(habit: Habit): Map<string, string> {
  const table =
    known.get(habit) ?? new Map(tables[habit].split(' ').map((entry) => entry.split('=') as [string, string]))
  known.set(habit, table)
  return table
}

function longest(table: Map<string, string>, text: string, at: number, isFirst: boolean): [number, string] {
  for (let length = LONGEST; length > 0; length--) {
    const letters = text.slice(at, at + length).toLowerCase()
    const latin = (isFirst ? table.get(`^${letters}`) : undefined) ?? table.get(letters)
    if (letters.length === length && latin !== undefined) return [length, latin]
  }
  return [1, text[at] ?? '']
}

const isCapital = (letter = '') => letter !== letter.toLowerCase()
const capital = (letters: string) => letters.slice(0, 1).toUpperCase() + letters.slice(1)
