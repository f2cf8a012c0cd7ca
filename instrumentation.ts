export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const [{ followRequests }, { boot }] = await Promise.all([
    import('./lib/core/answer'),
    import('./lib/installation/boot'),
    // Loaded now: a failure must be answered before the framework does.
    import('./lib/core/failing'),
  ])
  followRequests()
  await boot()
}

export async function onRequestError(error: unknown) {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { answerFailure } = await import('./lib/core/failing')
  answerFailure(error)
}
