export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const [{ followRequests }, { boot }] = await Promise.all([
    import('./lib/core/answer'),
    import('./lib/installation/boot'),
  ])
  followRequests()
  await boot()
}
