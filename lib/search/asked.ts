import { readArticles, type WrittenCharge } from '@/lib/transfer/articles'

export type AskedArticle = Pick<WrittenCharge, 'article' | 'part'>

/** What stands around the number of an article, in any language: with nothing else besides, the text asks for an article. */
const AROUND =
  /(?<!\p{L})(?:ч|част[ьи]|частин[аи]|ст|стать[яи]|статт[яі]|ук|кк|коап|купап|рф|україни|украины|part|p|art|article|criminal code|cc|cao|madde|md)(?!\p{L})/giu

/** The article that the text asks for, and nothing else; null when it asks for something else. */
export function articleIn(text: string): AskedArticle | null {
  const rest = text.replaceAll(AROUND, ' ').replaceAll(/[\d\s.,()§]/g, '')
  if (rest !== '') return null
  const { charges, unread } = readArticles(text.replaceAll('§', ' '))
  const [only] = charges
  if (!only || charges.length > 1 || unread !== '') return null
  return { article: only.article, ...(only.part && { part: only.part }) }
}

/** Whether a charge, as a document words it, names the article. */
export function namesArticle(label: string, { article, part }: AskedArticle): boolean {
  const isIt = (one?: AskedArticle) => one?.article === article && (!part || one.part === part)
  return readArticles(label).charges.some((charge) => isIt(charge) || isIt(charge.through))
}
