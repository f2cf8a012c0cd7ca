import { beforeAll, describe, expect, it } from 'vitest'
import { makeWorld, type World } from './world'
import { families } from './families'
import { movement } from './movement'
import { release } from './release'
import { retribution } from './retribution'
import { war } from './war'

const rows = [...movement, ...families, ...retribution, ...war, ...release]

/** What five published texts say of the movement, entered by those who would enter it and found by those who look. */
describe('the statements of the sources', () => {
  let world: World
  beforeAll(async () => {
    world = await makeWorld()
  })

  for (const { row, says, check } of rows) {
    it(`row ${row}: ${says}`, () => check(world))
  }
})

it('no row is left out', () => {
  expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 32 }, (_, at) => at + 1))
})
