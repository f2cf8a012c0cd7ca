import { test, expectAccessible } from './fixtures'

test('look', async ({ page, signInAs, records }, info) => {
  const { db } = records
  await signInAs('coordinator')
  const family = await db.family.findFirstOrThrow({ where: { prisoners: { some: {} }, needs: { some: { deliveries: { some: {} } } }, members: { some: { kin: 'son' } } }, orderBy: { id: 'asc' } })
  const need = await db.need.findFirstOrThrow({ where: { state: 'assigned', familyId: family.id } , orderBy: {id: 'asc'} }).catch(() => db.need.findFirstOrThrow({ where: { state: 'assigned' }, orderBy: {id:'asc'} }))
  const member = await db.familyMember.findFirstOrThrow({ where: { familyId: family.id } })
  const f = `/families/${family.id}`
  const only = process.env.ONLY
  const paths: Record<string, string> = {
    families: '/families', family: f, edit: `${f}/edit`, contacts: `${f}/contacts`, 'contact-new': `${f}/contacts/new`, member: `${f}/members/${member.id}`, 'member-new': `${f}/members/new?text=aqqa`,
    consent: `${f}/consent`, talk: `${f}/talk`, volunteers: `${f}/volunteers`, prisoners: `${f}/prisoners`, close: `${f}/close`, 'need-new': `${f}/needs/new`, new: '/families/new?text=ede',
    support: '/support', ledger: '/support/ledger', need: `/support/needs/${need.id}`, assign: `/support/needs/${need.id}/assign`, drop: `/support/needs/${need.id}/drop`, deliver: `/support/tasks/${need.id}/deliver`,
  }
  for (const [name, path] of Object.entries(paths)) {
    if (only && !only.split(',').includes(name)) continue
    await page.goto(path)
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.screenshot({ path: `/tmp/d-shots/${name}-${info.project.name}-${scheme}.png`, fullPage: true })
      await expectAccessible(page).catch((e: unknown) => console.log(name, scheme, String(e).slice(0, 1500)))
    }
  }
  await signInAs('analyst')
  await page.goto('/support')
  await page.screenshot({ path: `/tmp/d-shots/counts-${info.project.name}.png`, fullPage: true })
})
