export function findDatabase(): Promise<{
  url: string
  directory: string
  secret: string
  close: () => unknown
}>
