import { soundOf } from './sounds'

/** Spellings and the sounds they stand for: "dzh=DJ" is one sound, "я=J|I+A" two. The longest that fits is read first. */
const latin = `
  schtsch=SHCH shchch=SHCH shtch=SHCH shch=SHCH schch=SHCH stsch=SHCH chtch=SHCH szcz=SHCH šč=SHCH shç=SHCH şç=SHCH
  tsch=CH tch=CH cz=CH č=CH ç=CH ć=CH tş=CH tš=CH ĉ=CH
  dzsch=DJ dsch=DJ dzh=DJ dzj=DJ dj=DJ dž=DJ dż=DJ dź=DJ dş=DJ đ=DJ
  sch=SH|SHCH|ZH sh=SH sz=SH|S š=SH ş=SH ș=SH ś=SH ŝ=SH
  zh=ZH ž=ZH ż=ZH ź=ZH
  kh=X ch=CH|X gh=G ck=K cc=K
  ts=TS tz=TS cs=TS ţ=TS ț=TS dz=DZ ds=DZ ss=S ph=F th=T
  b=B c=DJ|CH|TS d=D f=F g=G ğ=G|H ġ=G|H h=G|X|H ħ=G|X|H j=DJ|ZH|J k=K l=L ł=L ľ=L m=M n=N ñ=N ń=N ň=N p=P q=K r=R ř=R s=S t=T v=V w=V x=X
  z=Z ẓ=Z ḥ=X|H ṭ=T ʻ=
  a=A ā=A â=A á=A à=A ă=A ą=A ä=A|E e=E ē=E é=E è=E ê=E ë=E|O ě=E ę=E ə=A|E i=I ı=I î=I í=I ì=I ï=I ī=I
  o=O ó=O|U ô=O ò=O ō=O ö=O|E ø=O|E u=U û=U ú=U ù=U ū=U ů=U ü=U ou=U y=I ý=I ÿ=I
  ye=J|I+E
`

const cyrillic = `
  дж=DJ дз=DZ тс=TS зж=ZH сч=SHCH къ=K гъ=G нъ=N
  а=A б=B в=V г=G ґ=G д=D е=E є=E э=E ё=J|I+O|E йо=J|I+O|E ьо=O|E ж=ZH з=Z и=I і=I ї=I ы=I й=J к=K л=L м=M н=N о=O п=P р=R с=S т=T у=U ў=V ф=F х=X
  ц=TS ч=CH ш=SH щ=SHCH ъ= ь= ю=J|I+U я=J|I+A
  қ=K ғ=G ң=N ө=O|E ү=U ұ=U һ=H ә=A|E җ=DJ ӂ=DJ ј=J љ=L њ=N ћ=CH ђ=DJ џ=DJ ҡ=K ҙ=Z ҫ=S
`

const read = (table: string): [string, number[]][] =>
  table
    .trim()
    .split(/[\n ]+/)
    .map((entry) => {
      const [letters = '', sounds = ''] = entry.split('=')
      return [letters, sounds === '' ? [] : sounds.split('+').map(soundOf)]
    })

export const spellings = new Map([...read(latin), ...read(cyrillic)])
export const LONGEST = Math.max(...[...spellings.keys()].map((letters) => letters.length))
