/** The path with those of the query that are set: links that keep the filters of a list. */
export function withQuery(path: string, query: Record<string, string | null | undefined>): string {
  const set = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return set.length > 0 ? `${path}?${new URLSearchParams(set).toString()}` : path
}

/** The same place, where the page then says that it was saved. */
export function saved(path: string): string {
  const [address = '', part] = path.split('#')
  return `${address}${address.includes('?') ? '&' : '?'}saved=1${part ? `#${part}` : ''}`
}
