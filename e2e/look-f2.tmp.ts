import { test, expectAccessible } from './fixtures'

test('look', async ({ page, signInAs, records, problems }, info) => {
  problems.allow(/./)
  const { db } = records
  await signInAs('coordinator')
  const org = async (key: string) => (await db.organisation.findUniqueOrThrow({ where: { key } })).id
  const term = async (vocabulary: string, key: string) => (await db.term.findUniqueOrThrow({ where: { vocabulary_key: { vocabulary, key } } })).id
  const person = await db.person.findFirstOrThrow({ where: { status: { not: null }, visibility: 'open' } })
  if ((await db.negotiation.count()) === 0) {
    const d = (s: string) => new Date(s)
    await db.recognition.create({ data: { personId: person.id, bodyId: await org('memorial-human-rights-center'), list: 'Political prisoners', criteria: 'PACE resolution 1900', recognisedOn: d('2016-01-01'), recognisedPrecision: 'year', sources: { create: { saidBy: 'Memorial', title: 'List of 2016', url: 'https://example.org/list' } } } })
    await db.statement.create({ data: { speaker: 'His father', text: 'They seek to frighten us and make us leave. On the contrary, they unite us.', language: 'en', saidOn: d('2017-11-01'), saidPrecision: 'month', occasion: 'On the way to the court', about: { create: { personId: person.id } } } })
    await db.submission.create({ data: { subject: 'Forced conscription of residents of Crimea', byName: 'Ombudsman of Ukraine', toId: await org('un-commission-of-inquiry-ukraine'), people: { create: { personId: person.id } }, states: { create: [{ state: 'filed', on: d('2022-04-01'), precision: 'month' }, { state: 'registered', on: d('2022-05-10'), precision: 'day', note: 'number 12' }] } } })
    const f = async (key: string, subject: string, value: number, qualifier: 'exactly' | 'about' | 'at_least', on: string, p: 'month' | 'year', isOverPeriod = false) =>
      db.outsideFigure.create({ data: { bodyId: await org(key), subjectId: await term('figure-subject', subject), value, qualifier, asOfOn: d(on), asOfPrecision: p, isOverPeriod, region: 'Crimea', sources: { create: { saidBy: 'A speaker', title: 'Report' } } } })
    await f('crimea-sos', 'imprisoned', 122, 'exactly', '2022-04-01', 'month')
    await f('memorial-human-rights-center', 'imprisoned', 300, 'about', '2025-01-01', 'year')
    await f('crimea-sos', 'newly_persecuted', 56, 'at_least', '2024-01-01', 'year', true)
    await db.negotiation.create({ data: { title: 'Release of civilians and political prisoners', mediators: { create: { country: 'TR' } }, people: { create: [{ categoryId: await term('prisoner-category', 'civilian_hostage') }, { categoryId: await term('prisoner-category', 'political_prisoner'), personId: person.id, exchangedOn: d('2017-10-01'), exchangedPrecision: 'month' }] } } })
    await db.listing.create({ data: { organisationId: await org('mejlis'), list: 'Extremist organisations', listedOn: d('2016-01-01'), listedPrecision: 'year' } })
  }
  const rec = await db.negotiation.findFirstOrThrow()
  const fig = await db.outsideFigure.findFirstOrThrow()
  const paths: Record<string, string> = {
    index: '/advocacy', recognitions: '/advocacy/recognitions', statements: '/advocacy/statements', submissions: '/advocacy/submissions', figures: '/advocacy/figures', negotiations: '/advocacy/negotiations?country=TR', listings: '/advocacy/listings',
    'neg-edit': `/advocacy/negotiations/${rec.id}`, 'fig-edit': `/advocacy/figures/${fig.id}`, 'fig-remove': `/advocacy/figures/${fig.id}/remove`,
    'sub-new': `/advocacy/submissions/new?person=${person.id}`, 'st-new': `/advocacy/statements/new?speaker=${person.id}`, 'rec-new': `/advocacy/recognitions/new?person=${person.id}`, 'list-new': '/advocacy/listings/new', person: `/people/${person.id}`,
  }
  for (const [name, path] of Object.entries(paths)) {
    await page.goto(path)
    for (const scheme of name === 'figures' || name === 'submissions' ? (['light', 'dark'] as const) : (['light'] as const)) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.screenshot({ path: `/tmp/f2-shots/${name}-${info.project.name}-${scheme}.png`, fullPage: true })
    }
    await expectAccessible(page).catch((e: unknown) => { console.log(name, String(e).slice(0, 1200)) })
  }
})
