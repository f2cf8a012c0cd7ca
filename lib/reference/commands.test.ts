import { beforeAll, describe, expect, it } from 'vitest'
import { makeActor } from '@/prisma/factories'
import type { Actor } from '@/lib/core/actor'
import { db } from '@/prisma/owner-db'
import { ConflictError, ForbiddenError, RuleError } from '@/lib/core/errors'
import {
  addArticle,
  addOrganisation,
  addTerm,
  changeArticle,
  changeMeasure,
  changeOrganisation,
  changeTerm,
  loadReferenceData,
} from './commands'
import { terms } from './data/terms'
import {
  getArticle,
  getMeasure,
  getOrganisation,
  getTerm,
  listArticleRows,
  listArticles,
  listMeasureRows,
  listMeasures,
  listOrganisationRows,
  listBodiesToTell,
  listCourts,
  listOrganisations,
  listTermRows,
  listTerms,
} from './queries'
import {
  articleSchema,
  newArticleSchema,
  newOrganisationSchema,
  newTermSchema,
  organisationSchema,
  termSchema,
  vocabularies,
} from './schema'

let coordinator: Actor

beforeAll(async () => {
  coordinator = await makeActor('coordinator')
  await loadReferenceData()
})

const court = { kind: 'court', labels: { en: 'A court', uk: 'Суд' }, timeZone: 'Europe/Moscow' }

describe('the data brought along', () => {
  it('covers every vocabulary', () => {
    expect([...new Set(terms.map(({ vocabulary }) => vocabulary))].sort()).toEqual([...vocabularies].sort())
  })

  it('is loaded once and never over an edit', async () => {
    const count = () =>
      Promise.all([db.organisation.count(), db.term.count(), db.article.count(), db.measure.count()])
    const before = await count()
    const remand = await db.measure.findUniqueOrThrow({ where: { key: 'remand' } })
    await changeMeasure(
      coordinator,
      termSchema.parse({ id: remand.id, version: '1', labels: { en: 'Remand prison' }, isRetired: 'on' }),
    )
    await loadReferenceData()
    expect(await count()).toEqual(before)
    const changed = await getMeasure(coordinator, remand.id)
    expect(changed).toMatchObject({ labels: { en: 'Remand prison' }, version: 2 })
    expect((await listMeasures(coordinator)).map(({ value }) => value)).not.toContain(remand.id)
    const ruling = { 'of.0.measureId': remand.id }
    expect((await listMeasures(coordinator, ruling)).map(({ value }) => value)).toContain(remand.id)
    expect(await listMeasureRows(coordinator)).toHaveLength(before[3])
  })

  it('has articles with their category', async () => {
    const article = await db.article.findFirstOrThrow({
      where: { code: 'RU-CC', article: '205.5', part: '2' },
      include: { category: true },
    })
    expect(article.category).toMatchObject({ vocabulary: 'charge-category', key: 'terrorism' })
    expect((await listArticles(coordinator)).length).toBeGreaterThan(40)
  })
})

describe('organisations', () => {
  it('are added with a name in any language, and a court with its zone', async () => {
    const { id } = await addOrganisation(coordinator, newOrganisationSchema.parse(court))
    expect(await getOrganisation({ ...coordinator, locale: 'uk' }, id)).toMatchObject({
      label: 'Суд',
      timeZone: 'Europe/Moscow',
    })
    const wrong = (more: object) => newOrganisationSchema.safeParse({ ...court, ...more }).success
    expect(
      [{ timeZone: undefined }, { timeZone: 'Moscow' }, { labels: {} }, { country: 'RUS' }].map(wrong),
    ).toEqual([false, false, false, false])
  })

  it('keep languages the form does not know, and disappear from choices when retired', async () => {
    const { id } = await db.organisation.create({
      data: { kind: 'court', labels: { en: 'Old', fr: 'Vieux', ru: 'Старый' }, timeZone: 'Europe/Moscow' },
    })
    const change = (version: string, more = {}) =>
      changeOrganisation(
        coordinator,
        organisationSchema.parse({ id, version, ...court, labels: { en: 'New' }, ...more }),
      )
    await change('1')
    expect(await getOrganisation(coordinator, id)).toMatchObject({ labels: { en: 'New', fr: 'Vieux' } })
    expect((await getOrganisation(coordinator, id))?.labels).not.toHaveProperty('ru')
    const offered = async (form?: object) =>
      (await listOrganisations(coordinator, ['court'], { ...form })).some(({ value }) => value === id)
    expect(await offered()).toBe(true)
    await change('2', { isRetired: 'on' })
    expect(await offered()).toBe(false)
    expect(await offered({ courtId: id })).toBe(true)
    expect(await listOrganisations(coordinator, ['prison'], { courtId: id })).not.toContainEqual({
      value: id,
      label: 'New',
    })
    expect((await listOrganisationRows(coordinator, 'court')).some((row) => row.id === id)).toBe(true)
    await expect(change('2')).rejects.toThrow(ConflictError)
  })
})

describe('who is offered', () => {
  it('as a court sits in judgment, and as a body to tell does not hold the prisoner', async () => {
    const made = async (kind: 'international_body' | 'government', key: string) => {
      const labels = { en: key }
      return (await db.organisation.upsert({ where: { key }, create: { key, kind, labels }, update: {} })).id
    }
    const echr = await made('international_body', 'echr')
    const ohchr = await made('international_body', 'un-ohchr')
    const jailer = await made('government', 'russia-prison-service')
    const courts = (await listCourts(coordinator)).map(({ value }) => value)
    expect(courts).toContain(echr)
    expect(courts).not.toContain(ohchr)
    expect((await listCourts(coordinator, { courtId: ohchr })).map(({ value }) => value)).toContain(ohchr)
    const told = (await listBodiesToTell(coordinator)).map(({ value }) => value)
    expect(told).toContain(ohchr)
    expect(told).not.toContain(jailer)
  })
})

describe('terms and articles', () => {
  it('stand after the others when added', async () => {
    const { id } = await addTerm(
      coordinator,
      newTermSchema.parse({ vocabulary: 'need-kind', labels: { uk: 'Дрова' } }),
    )
    expect((await listTerms(coordinator, ['need-kind']))['need-kind'].at(-1)).toEqual({
      value: id,
      label: 'Дрова',
    })
    await changeTerm(
      coordinator,
      termSchema.parse({ id, version: '1', labels: { uk: 'Дрова' }, isRetired: 'on' }),
    )
    expect((await listTerms(coordinator, ['need-kind']))['need-kind'].at(-1)?.value).not.toBe(id)
    const standing = await listTerms(coordinator, ['need-kind'], { 'norms[]': [id] })
    expect(standing['need-kind'].at(-1)?.value).toBe(id)
    expect((await listTermRows(coordinator, 'need-kind')).at(-1)?.id).toBe(id)
    expect(await getTerm(coordinator, id)).toMatchObject({ key: id })
  })

  it('refuses an article of a category that is none', async () => {
    const { id: categoryId } = await db.term.findFirstOrThrow({ where: { vocabulary: 'need-kind' } })
    for (const wrong of [crypto.randomUUID(), categoryId]) {
      const labels = { en: 'Treason' }
      const input = newArticleSchema.parse({ code: 'XX', article: '1', labels, categoryId: wrong })
      await expect(addArticle(coordinator, input)).rejects.toMatchObject({ field: 'categoryId' })
    }
  })

  it('refuses one article twice', async () => {
    const input = newArticleSchema.parse({
      code: 'TR-CC',
      article: '314',
      labels: { tr: 'Örgüt' },
      maxYears: '10',
    })
    const { id } = await addArticle(coordinator, input)
    await expect(addArticle(coordinator, input)).rejects.toThrow(RuleError)
    const change = articleSchema.parse({ ...input, id, version: '1', part: '2', inForceFrom: '2005-06-01' })
    await changeArticle(coordinator, change)
    expect(await getArticle(coordinator, id)).toMatchObject({
      part: '2',
      inForceFrom: new Date('2005-06-01'),
    })
    expect((await listArticleRows(coordinator)).find((row) => row.id === id)).toMatchObject({
      number: 'TR-CC 314(2)',
    })
    await expect(changeArticle(coordinator, change)).rejects.toThrow(ConflictError)
  })

  it('are for coordinators', async () => {
    for (const role of ['volunteer', 'lawyer', 'analyst', 'administrator'] as const) {
      const actor = await makeActor(role)
      const id = crypto.randomUUID()
      await expect(addOrganisation(actor, newOrganisationSchema.parse(court))).rejects.toThrow(ForbiddenError)
      await expect(
        addTerm(actor, newTermSchema.parse({ vocabulary: 'act', labels: { en: 'x' } })),
      ).rejects.toThrow(ForbiddenError)
      await expect(
        changeTerm(actor, termSchema.parse({ id, version: 1, labels: { en: 'x' } })),
      ).rejects.toThrow(ForbiddenError)
      await expect(listOrganisationRows(actor, 'court')).rejects.toThrow(ForbiddenError)
    }
  })
})
