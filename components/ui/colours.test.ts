import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync('app/globals.css', 'utf8')
const colours = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
)

const TEXT = 4.5
const SHAPE = 3

/** Every pair that the parts of the interface put together, and the contrast WCAG 2.2 AA asks of it. */
const PAIRS: [string, string, number][] = [
  ...['canvas', 'surface', 'neutral-soft'].flatMap((ground): [string, string, number][] =>
    ['ink', 'muted', 'accent', 'accent-strong', 'bad'].map((text) => [text, ground, TEXT]),
  ),
  ...['neutral', 'good', 'warn', 'bad', 'info'].map((tone): [string, string, number] => [
    tone,
    `${tone}-soft`,
    TEXT,
  ]),
  ...['accent', 'accent-strong'].map((ground): [string, string, number] => ['on-accent', ground, TEXT]),
  ...['danger', 'danger-strong'].map((ground): [string, string, number] => ['on-danger', ground, TEXT]),
  ...['canvas', 'surface'].flatMap((ground): [string, string, number][] =>
    ['edge', 'focus', 'bad'].map((shape) => [shape, ground, SHAPE]),
  ),
]

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  it.each(PAIRS)('%s on %s has a contrast of at least %d', (front, ground, least) => {
    const [a, b] = [luminance(front, theme), luminance(ground, theme)].sort((x, y) => y - x) as [
      number,
      number,
    ]
    expect((a + 0.05) / (b + 0.05)).toBeGreaterThanOrEqual(least)
  })
})

function luminance(name: string, theme: 'light' | 'dark'): number {
  const hex = colours.get(name)?.[theme]
  if (!hex) throw new Error(`no colour ${name}`)
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
