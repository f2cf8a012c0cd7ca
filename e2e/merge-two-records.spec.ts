import { expect, expectAccessible, test } from './fixtures'

const word = () =>
  Array.from(
    { length: 4 },
    () => ['ba', 'lo', 'mu', 'ri', 'ne', 'ta', 'zu'][Math.floor(Math.random() * 7)],
  ).join('')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled })

    test('two records of one person are found, merged and taken apart again', async ({
      page,
      signInAs,
      records,
    }) => {
      const { db, makeCase, makeDefendant, makePerson } = records
      const family = word().replace(/^./, (letter) => letter.toUpperCase())
      const born = { bornOn: new Date('1979-03-14'), bornPrecision: 'day' } as const
      const kept = await makePerson(`Dilyaver ${family}nov`, { ...born, region: 'Sudak' })
      const other = await makePerson(`Dilyaver ${family}noff`, {
        ...born,
        region: 'Alushta',
        occupation: 'Baker',
      })
      const { id: caseId } = await makeCase(`The case of ${family}`)
      await makeDefendant(caseId, other.id)
      await signInAs('coordinator')

      await page.goto('/people')
      await page.getByRole('link', { name: 'Perhaps recorded twice' }).click()
      const pair = page.getByRole('row').filter({ hasText: `${family}nov` })
      await expect(async () => {
        if (!(await pair.isVisible())) await page.reload()
        await expect(pair).toBeVisible({ timeout: 500 })
      }).toPass({ timeout: 30_000 })
      await expect(pair).toContainText('born on the same day')
      if (javaScriptEnabled) await expectAccessible(page)
      await page.goto(`/people/${kept.id}/merge/${other.id}`)
      await expect(page.getByRole('row', { name: 'Region' })).toContainText('Alushta')
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('group', { name: 'Region' }).getByLabel('Alushta').check()
      await page.getByRole('button', { name: 'Merge the two' }).click()
      await expect(page.getByRole('heading', { name: `Dilyaver ${family}nov`, level: 1 })).toBeVisible()
      await expect(page.getByRole('main')).toContainText('Alushta')
      await expect(page.getByRole('main')).toContainText('Baker')
      await expect(page.getByRole('link', { name: `The case of ${family}` })).toBeVisible()
      // An old link leads to who it is now.
      await page.goto(`/people/${other.id}`)
      await expect(page).toHaveURL(new RegExp(kept.id))

      await db.person.update({ where: { id: kept.id }, data: { region: 'Kerch', version: { increment: 1 } } })
      await page.getByRole('link', { name: 'Take apart' }).click()
      await page.getByLabel('Region').check()
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('button', { name: 'Take apart' }).click()
      await expect(page.getByRole('main')).toContainText('Sudak')
      await page.goto(`/people/${other.id}`)
      await expect(page.getByRole('heading', { name: `Dilyaver ${family}noff`, level: 1 })).toBeVisible()
      await expect(page.getByRole('main')).toContainText('Alushta')
      await expect(page.getByRole('link', { name: `The case of ${family}` })).toBeVisible()
    })

    test('two people of one name are two for good', async ({ page, signInAs, records }) => {
      const family = word().replace(/^./, (letter) => letter.toUpperCase())
      const one = await records.makePerson(`Aider ${family}enko`)
      await records.makePerson(`Aider ${family}enko`)
      await signInAs('coordinator')
      await page.goto(`/people/${one.id}`)
      await page.getByRole('link', { name: 'Same as another record…' }).click()
      await page
        .getByRole('main')
        .getByRole('link', { name: `Aider ${family}enko` })
        .last()
        .click()
      await page.getByRole('button', { name: 'They are different people' }).click()
      await expect(page.getByRole('heading', { name: 'Perhaps recorded twice', level: 1 })).toBeVisible()
      await expect(page.getByRole('main')).not.toContainText(`${family}enko`)
    })
  })
}
