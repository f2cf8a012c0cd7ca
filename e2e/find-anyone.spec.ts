import { expect, expectAccessible, test } from './fixtures'

const SYLLABLES = [
  ['ба', 'ba'],
  ['ло', 'lo'],
  ['му', 'mu'],
  ['ри', 'ri'],
  ['не', 'ne'],
  ['та', 'ta'],
  ['го', 'go'],
  ['зу', 'zu'],
]

/** A family name that nobody else has, in two scripts. */
function familyName() {
  const chosen = Array.from(
    { length: 5 },
    () => SYLLABLES[Math.floor(Math.random() * SYLLABLES.length)] ?? [],
  )
  const written = (script: number) => {
    const text = chosen.map((pair) => pair[script]).join('')
    return text.slice(0, 1).toUpperCase() + text.slice(1)
  }
  return { cyrillic: `${written(0)}нов`, latin: `${written(1)}nov` }
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('somebody is found, and not entered twice, in another script and with a typo', async ({
      page,
      signInAs,
      records,
    }) => {
      await signInAs('coordinator')
      const { cyrillic, latin } = familyName()
      const { id } = await records.makePerson(`Дилявер ${cyrillic}`, {
        bornOn: new Date('1979-03-14'),
        bornPrecision: 'day',
      })
      await page.goto(`/search?q=${encodeURIComponent(`${latin} Dilyaver 1979`)}`)
      await expect(page.getByRole('listitem').filter({ hasText: cyrillic })).toContainText(
        'in another script',
      )
      if (javaScriptEnabled) await expectAccessible(page)
      await page.goto('/people/new')
      await page.getByLabel('Name of the person').fill(`Dilaver ${latin}`)
      await page.getByRole('button', { name: 'Look' }).click()
      const alike = page.getByRole('region', { name: 'Is it one of these?' }).getByRole('listitem').first()
      await expect(alike).toContainText('Born 14 March 1979.')
      const namesake = page.getByRole('link', { name: `Дилявер ${cyrillic}` })
      await expect(namesake).toHaveAttribute('href', `/people/${id}`)
      await page.getByRole('textbox', { name: 'Year' }).fill('1979')
      await page.getByRole('button', { name: 'Add the person' }).click()
      await expect(page.locator('form').getByRole('alert')).toContainText(
        `Perhaps already recorded: Дилявер ${cyrillic} (1979)`,
      )
      await expect(alike).toContainText('Likely the same')
      await expect(alike).toContainText('Born in the same year: 14 March 1979.')
      await page.getByLabel('This is another person with the same name').check()
      await page.getByRole('button', { name: 'Add the person' }).click()
      await expect(page.getByRole('heading', { name: `Dilaver ${latin}`, level: 1 })).toBeVisible()
    })
  })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`already on record, ${javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'}`, () => {
    test.use({ javaScriptEnabled })

    test('whom a volunteer proposes is told from those on record, and compared by who decides', async ({
      page,
      signInAs,
      records,
    }) => {
      const { cyrillic, latin } = familyName()
      const born = { bornOn: new Date('1979-03-14'), bornPrecision: 'day', region: 'Бахчисарай' } as const
      const { id } = await records.makePerson(`Дилявер ${cyrillic}`, born)
      const hidden = { ...born, visibility: 'restricted' } as const
      const { id: hiddenId } = await records.makePerson(`Dilyaver ${latin}`, hidden)
      await records.makeCustodyPeriod(id, '2026-01-05', { place: `Лікарня ${cyrillic}` })
      await signInAs({ roles: ['volunteer'] })
      await page.goto(`/people/new?text=${encodeURIComponent(`Dilaver ${latin}`)}`)
      const alike = page.getByRole('region', { name: 'Is it one of these?' }).getByRole('listitem')
      await expect(alike).toHaveCount(1)
      await page.getByRole('textbox', { name: 'Year' }).fill('1950')
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Send the proposal' }).click()
      await expect(alike).toContainText('Born in another year: 14 March 1979.')
      await page.getByRole('textbox', { name: 'Year' }).fill('1979')
      await page.getByLabel('Region').fill('Bakhchysarai')
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Send the proposal' }).click()
      await expect(alike).toContainText('Both are from Бахчисарай.')
      await expect(alike).toContainText('Likely the same')
      await expect(alike).not.toContainText('Лікарня')
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('button', { name: 'Send the proposal' }).click()
      await page.getByLabel('This is another person with the same name').check()
      await page.getByRole('button', { name: 'Send the proposal' }).click()
      await expect(page.getByText('Waiting for a coordinator')).toBeVisible()
      await expect(page.getByText('Perhaps already recorded')).toBeHidden()
      const address = page.url().split('?')[0] ?? ''
      await page.waitForLoadState('networkidle')

      await signInAs('coordinator')
      await page.goto(address)
      const perhaps = page.getByRole('region', { name: 'Perhaps already recorded' }).getByRole('listitem')
      await expect(perhaps).toHaveCount(2)
      await expect(perhaps.filter({ hasText: `Дилявер ${cyrillic}` })).toContainText(
        `Held in Лікарня ${cyrillic} since 5 January 2026.`,
      )
      await expect(perhaps.getByRole('link', { name: `Dilyaver ${latin}` }).first()).toHaveAttribute(
        'href',
        `/people/${hiddenId}`,
      )
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('button', { name: 'Confirm' }).click()
      await expect(page.getByRole('alert').filter({ hasText: 'Look at that record first' })).toBeVisible()
      await page.getByRole('link', { name: `Compare the two: Дилявер ${cyrillic}` }).click()
      await expect(page.getByRole('heading', { name: 'Are they one person?' })).toBeVisible()
    })

    test('a case is told from those on record by its number and by whom its name speaks of', async ({
      page,
      signInAs,
      records,
    }) => {
      const { cyrillic, latin } = familyName()
      const number = `1-${10_000 + Math.floor(Math.random() * 90_000)}`
      const { id } = await records.makeCase(`Group ${cyrillic}`, { numbers: [`${number}/2026`] })
      await records.makeDefendant(id, (await records.makePerson(`Ленур ${cyrillic}`)).id)
      await signInAs({ roles: ['volunteer'] })
      await page.goto('/cases/new')
      const alike = page.getByRole('region', { name: 'Is it one of these?' }).getByRole('listitem').first()
      await page.getByLabel('Name of the case').fill(`${latin} and others`)
      await page.getByLabel('Case numbers').fill(`${number}/26`)
      if (!javaScriptEnabled) await page.getByRole('button', { name: 'Send the proposal' }).click()
      await expect(alike).toContainText(`Likely the sameSame number: ${number}/2026.`)
      await expect(alike).toContainText(`Its defendant stands in the name you entered: Ленур ${cyrillic}.`)
      if (javaScriptEnabled) await expectAccessible(page)
      await expect(alike.getByRole('link')).toHaveAttribute('href', `/cases/${id}`)
      await page.getByRole('button', { name: 'Send the proposal' }).click()
      await expect(page.locator('form').getByRole('alert')).toContainText(
        `Perhaps already recorded: Group ${cyrillic}, ${number}/2026`,
      )
      await page.getByLabel('This is another case').check()
      await page.getByRole('button', { name: 'Send the proposal' }).click()
      await expect(page.getByText('A coordinator will look at your proposal')).toBeVisible()
      const address = page.url().split('?')[0] ?? ''
      await page.waitForLoadState('networkidle')

      await signInAs('coordinator')
      await page.goto(address)
      const perhaps = page.getByRole('region', { name: 'Perhaps already recorded' })
      await expect(perhaps.getByRole('listitem').first()).toContainText('Likely the same')
      if (javaScriptEnabled) await expectAccessible(page)
    })
  })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`in texts, ${javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'}`, () => {
    test.use({ javaScriptEnabled })

    test('what was written is found in another form, marked, with its record and its date', async ({
      page,
      signInAs,
      records,
    }) => {
      const { cyrillic } = familyName()
      const { id: caseId } = await records.makeCase(`Справа ${cyrillic}`)
      const note = `<b>Адвокат ${cyrillic}</b> заявив про побиття під час обшуку`
      const { id } = await records.makeHearing(caseId, { note })
      const hidden = await records.makeCase('Not theirs', { visibility: 'restricted' })
      await records.makeHearing(hidden.id, { note })
      await signInAs('volunteer')
      await page.goto('/search')
      await page.getByRole('link', { name: 'In texts' }).click()
      await page.getByLabel('Words').fill(`обшуками ${cyrillic}`)
      await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
      const found = page.getByRole('region', { name: 'Hearings' }).getByRole('listitem')
      await expect(found).toHaveCount(1)
      await expect(found).toContainText(note)
      await expect(found.locator('mark')).toHaveText([cyrillic, 'обшуку'])
      await expect(found).toContainText('10 March 2026')
      await expect(found.getByRole('link')).toHaveAttribute('href', `/hearings/${id}`)
      if (javaScriptEnabled) await expectAccessible(page)
      const more = page.getByText('More filters')
      // On a phone the filters are folded away.
      if (await more.isVisible()) await more.click()
      await page.getByLabel('Kind of record').selectOption({ label: 'Hearings' })
      await page.getByLabel('From').fill('2026-03-11')
      await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
      await expect(page.getByText('Nothing found for')).toBeVisible()
      await page.getByLabel('From').fill('2026-03-10')
      await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
      await expect(found.locator('mark')).toHaveCount(2)
    })
  })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`saved, ${javaScriptEnabled ? 'with JavaScript' : 'without JavaScript'}`, () => {
    test.use({ javaScriptEnabled })

    test('a search is saved, shared, says what is new, and is taken out', async ({
      page,
      signInAs,
      records,
    }) => {
      const { cyrillic } = familyName()
      await records.makePerson(`Дилявер ${cyrillic}`, { createdAt: new Date('2026-01-01') })
      await signInAs({ roles: ['analyst'] })
      await page.goto(`/search?q=${encodeURIComponent(cyrillic)}`)
      await page.locator('summary', { hasText: 'Save this search' }).click()
      await page.getByLabel('Name of the search').fill(`Family ${cyrillic}`)
      await page.getByLabel('Share with everybody').check()
      await page.getByRole('button', { name: 'Save this search' }).click()
      await expect(page.getByText('Saved', { exact: false }).first()).toBeVisible()
      await page.goto('/search')
      await page.getByRole('button', { name: `Family ${cyrillic}` }).click()
      await expect(page.getByText('Nothing new since you last looked')).toBeVisible()
      await expect(page.getByRole('link', { name: `Дилявер ${cyrillic}` })).toBeVisible()
      await records.makePerson(`Ленур ${cyrillic}`)
      await page.goto('/search')
      await page.getByRole('button', { name: `Family ${cyrillic}` }).click()
      await expect(page.getByText('1 result new since you last looked')).toBeVisible()
      await expect(page.getByRole('link', { name: `Ленур ${cyrillic}` })).toBeVisible()
      await expect(page.getByRole('link', { name: `Дилявер ${cyrillic}` })).toBeHidden()
      if (javaScriptEnabled) await expectAccessible(page)
      await page.getByRole('link', { name: 'Show all found' }).click()
      await expect(page.getByRole('link', { name: `Дилявер ${cyrillic}` })).toBeVisible()

      await signInAs({ roles: ['volunteer'] })
      await page.goto('/search')
      const row = page.getByRole('listitem').filter({ hasText: `Family ${cyrillic}` })
      await expect(row).toContainText('Shared')
      await expect(row.getByRole('link')).toHaveCount(0)
      await signInAs({ roles: ['coordinator'] })
      await page.goto('/search')
      if (javaScriptEnabled) await expectAccessible(page)
      await row.getByRole('link', { name: 'Change' }).click()
      await page.getByRole('button', { name: 'Remove this search' }).click()
      await expect(page).toHaveURL(/\/search$/)
      await expect(row).toHaveCount(0)
    })
  })
}

test('somebody is found by the place and by the article, with what matched', async ({
  page,
  signInAs,
  records,
}) => {
  const { cyrillic } = familyName()
  const { id, personId, caseId } = await records.makeDefendant(
    (await records.makeCase(`Справа ${cyrillic}`)).id,
    (await records.makePerson(`Дилявер ${cyrillic}`)).id,
  )
  const article = `${100 + Math.floor(Math.random() * 899)}.${10 + Math.floor(Math.random() * 89)}`
  await records.db.charge.create({ data: { defendantId: id, label: `ч. 2 ст. ${article} УК РФ` } })
  await records.makeCustodyPeriod(personId, '2026-01-05', { place: `Лікарня ${cyrillic}` })
  await signInAs('coordinator')
  await page.goto(`/search?q=${encodeURIComponent(`лікарня ${cyrillic}`)}`)
  const held = page.getByRole('region', { name: 'People by place of detention' }).getByRole('listitem')
  await expect(held).toContainText(`Held there: Лікарня ${cyrillic}, since 5 January 2026`)
  await page.goto(`/search?q=${encodeURIComponent(`art. ${article}(2)`)}`)
  const charged = page.getByRole('region', { name: 'People by article' }).getByRole('listitem')
  await expect(charged).toContainText(`Charged: ч. 2 ст. ${article} УК РФ`)
  const found = page.getByRole('region', { name: 'Cases' }).getByRole('link')
  await expect(found).toHaveAttribute('href', `/cases/${caseId}`)
  await expectAccessible(page)
})

test('the palette finds people and pages while one types, with the keyboard alone', async ({
  page,
  signInAs,
  records,
}) => {
  const { cyrillic, latin } = familyName()
  const { id } = await records.makePerson(`Дилявер ${cyrillic}`)
  await records.makePerson(`Ленур ${cyrillic}`, { visibility: 'restricted' })
  await signInAs('volunteer')
  await page.goto('/hearings')
  const box = page.getByRole('combobox', { name: 'Search people, cases and pages' })
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(box).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await box.fill(latin)
  const options = page.getByRole('option')
  await expect(options.filter({ hasText: cyrillic })).toHaveText([new RegExp(`Дилявер ${cyrillic}`)])
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(box).toBeHidden()
  await page.keyboard.press('Control+k')
  await box.fill('cal')
  await expect(options.filter({ hasText: 'Calendar' })).toBeVisible()
  await box.fill(latin)
  await expect(options.first()).toContainText(cyrillic)
  // What is still shown of other words is not opened.
  await box.fill('Zzqxw')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=Zzqxw/)
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(box).toBeFocused({ timeout: 1_000 })
  }).toPass()
  await box.fill(latin)
  await expect(options.first()).toContainText(cyrillic)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/people/${id}`))
})
