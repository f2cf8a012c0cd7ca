/** One charge as a list writes it. `through` is the article of attempt or preparation it is charged with. */
export type WrittenCharge = {
  label: string
  article: string
  part?: string
  through?: { article: string; part?: string }
  /** Whose code, where the list says so; of another state its articles are none of ours. */
  code?: 'criminal' | 'administrative' | 'foreign'
}

/** Of the general part: preparation, attempt, accomplices. They stand with another article, never alone. */
const GENERAL = ['30', '33']

const ARTICLE = String.raw`(?<article>\d{1,3}(?:\.\d{1,2}){0,2})`
const PART = String.raw`(?:ч|част[ьи]|частин[аи]|part|p)[.:]?\s*`
const PART_BEFORE = String.raw`(?:${PART}(?<before>\d(?:\.\d)?)\s*,?\s*(?:of\s+)?)`
const WORD = String.raw`(?:(?:ст|стать[яи]|статт[яі]|art|article|md|madde)[.:]?\s*)`
/** Not the part of the article that comes next, as in "ч. 1 ст. 30, ч. 2 ст. 205.5". */
const PART_AFTER = String.raw`(?:\s*(?:\(\s*(?:${PART})?(?<inside>\d(?:\.\d)?)\s*\)|\/(?<slashed>\d)(?![.\d])|(?:,?\s*${PART}(?<after>\d(?:\.\d)?)(?![.\d]|\s*,?\s*${WORD}))))`
const ONE = new RegExp(
  `${PART_BEFORE}?${WORD}?(?<!\\d|\\d\\.|(?<!\\p{L})${PART})${ARTICLE}(?![\\d])${PART_AFTER}?`,
  'giu',
)
const JOINED = /\s*(?:\+|через|through|with|з|із|via)\s*/iu

/** The charges of one cell, in its order, and what was no charge. */
export function readArticles(written: string): { charges: WrittenCharge[]; unread: string } {
  const charges: WrittenCharge[] = []
  const unread: string[] = []
  let waiting = ''
  for (const chunk of chunksOf(written)) {
    // "ч. 1 ст. 30, ст. 278" is one charge: preparation of what comes next.
    const whole = waiting ? `${waiting}, ${chunk}` : chunk
    waiting = isGeneral(chunk) ? whole : ''
    if (waiting) continue
    const charge = chargeOf(whole)
    if (charge) charges.push(charge)
    else unread.push(whole)
  }
  return { charges: ofOneState(charges), unread: [...unread, waiting].filter(Boolean).join(', ') }
}

/** At commas, semicolons, lines and "and"; "205.5 ч. 1, 2" and "ч. 1, ст. 30" stay whole. */
const chunksOf = (written: string): string[] =>
  written
    .split(
      /[;\n]+|,(?!\s*(?:(?:ч|част|part|p)[.:]?\s*\d\s*(?:$|[,;])|["«“]\p{L}["»”]))|\s(?:и|та|і|й|and|ve)\s/iu,
    )
    .map((chunk) => chunk.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)

function chargeOf(chunk: string): WrittenCharge | null {
  const articles = chunk.split(JOINED).flatMap(articlesIn)
  const general = articles.find(({ article }) => GENERAL.includes(article))
  const [main, ...others] = articles.filter((one) => one !== general)
  // Two articles in what should be one charge: nobody knows which is meant.
  if (!main || others.length > 0) return null
  // No article with a punishment has one digit: it is a part of another.
  if (main.article.length === 1) return null
  return {
    label: chunk,
    ...main,
    ...(general && { through: general }),
    ...codeOf(chunk),
  }
}

function isGeneral(chunk: string): boolean {
  const articles = articlesIn(chunk)
  return articles.length > 0 && articles.every(({ article }) => GENERAL.includes(article))
}

/** "205⁵" is 205.5. */
const RAISED = /(?<=\d)[⁰¹²³⁴-⁹]+/gu
const pointed = (raised: string) => `.${raised.normalize('NFKC')}`

function articlesIn(text: string): { article: string; part?: string }[] {
  return [...text.replaceAll(RAISED, pointed).matchAll(ONE)].flatMap(({ groups = {} }) => {
    const { article, before, inside, slashed, after } = groups
    const part = before ?? inside ?? slashed ?? after
    return article ? [{ article, ...(part && { part }) }] : []
  })
}

/** "ст. 275, 276 КК України": the code is named once, behind the last of them. */
function ofOneState(charges: WrittenCharge[]): WrittenCharge[] {
  let named: WrittenCharge['code']
  const backwards = charges.toReversed().map((charge) => {
    named = charge.code ?? named
    return named === 'foreign' ? { ...charge, code: named } : charge
  })
  return backwards.toReversed()
}

const FOREIGN = /укра[иї]н|ukrain|(?<!\p{L})(?:кку|ccu)(?!\p{L})|(?<!\p{L})(?:tck|tmk)(?!\p{L})|türk/iu

function codeOf(chunk: string): { code?: WrittenCharge['code'] } {
  if (FOREIGN.test(chunk)) return { code: 'foreign' }
  if (/коап|купап|koap|(?<!\p{L})cao(?!\p{L})|кодекс об админ|administrative|idari/iu.test(chunk))
    return { code: 'administrative' }
  if (/(?<!\p{L})(ук|кк)(?!\p{L})|criminal|ceza/iu.test(chunk)) return { code: 'criminal' }
  return {}
}
