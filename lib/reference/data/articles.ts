import { administrativeArticles } from './articles-administrative'
import { generalArticles } from './articles-general'
import { stateArticles } from './articles-state'
import { terrorismArticles } from './articles-terrorism'
import { ukrainianArticles } from './articles-ukraine'
import type { Article } from './shape'

export const articles: Article[] = [
  ...terrorismArticles,
  ...stateArticles,
  ...generalArticles,
  ...administrativeArticles,
  ...ukrainianArticles,
]
