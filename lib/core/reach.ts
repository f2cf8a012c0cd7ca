/** Of Prisma: not reachable, too slow, connection closed, none free. */
const OF_PRISMA = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'])
/** Of PostgreSQL: connection lost, disk or memory used up, stopping or starting, stopped by a limit, not to be written, no file. */
const OF_POSTGRES = /^(08|53|57P|57014|25P03|25P04|25006|58)/

/** Of the adapter, which the client tells on as they are where a query was written by hand. */
const OF_ADAPTER = new Set([
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
])

type Cause = { kind?: string; originalCode?: string }
type Failure = { code?: unknown; errorCode?: unknown; meta?: unknown }

/** Whether it was the database that could not be asked, or could not keep anything: the same may well succeed in a minute. */
export function isOutOfReach(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, errorCode } = error as Failure
  const { kind = '', originalCode: said = '' } = causeOf(error)
  return (
    [code, errorCode].some((one) => OF_PRISMA.has(String(one))) ||
    OF_ADAPTER.has(kind) ||
    OF_POSTGRES.test(said)
  )
}

/** What kind of failure the adapter saw, and what PostgreSQL itself said, five characters: nothing of what was asked. */
export function causeOf(error: Error): Cause {
  const { driverAdapterError } = ((error as Failure).meta ?? {}) as { driverAdapterError?: { cause?: Cause } }
  const cause = isOfAdapter(error) ? (error.cause as Cause | undefined) : driverAdapterError?.cause
  const { kind, originalCode } = cause ?? {}
  return { kind, originalCode }
}

/** Of the end of a transaction the adapter tells itself. */
export const isOfAdapter = (error: Error): boolean => error.name === 'DriverAdapterError'
