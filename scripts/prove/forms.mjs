import { decode } from '../bench/load.mjs'

/** Forms of a page that call an action, without those that every page has: [{ action, fields: [{ name, value, options }] }]. */
export function formsOf(html) {
  return [...html.matchAll(/<form[^>]*>(.*?)<\/form>/gs)].flatMap(([, inner]) => {
    const controls = [...inner.matchAll(CONTROL)].map(readControl).filter(({ name }) => name)
    const id = controls
      .filter(({ name }) => /^\$ACTION_\d+:0$/.test(name))
      .map(({ value }) => JSON.parse(value).id)[0]
    return id ? [{ id, fields: together(controls.filter(({ name }) => !name.startsWith('$'))) }] : []
  })
}

const CONTROL = /<(input|button)\b[^>]*>|<select\b[^>]*>.*?<\/select>|<textarea\b[^>]*>.*?<\/textarea>/gs

function readControl([tag]) {
  const attribute = (name) => decode(new RegExp(`^<[^>]* ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
  const [name, type] = [attribute('name'), attribute('type')]
  if (tag.startsWith('<select')) {
    const options = [...tag.matchAll(/<option value="([^"]*)"( selected="")?/g)]
    const chosen = options.find(([, , selected]) => selected) ?? options[0]
    return { name, value: decode(chosen?.[1] ?? ''), options: options.map(([, value]) => decode(value)) }
  }
  if (tag.startsWith('<textarea')) return { name, value: decode(/>(.*)</s.exec(tag)?.[1] ?? ''), options: [] }
  const isBox = type === 'radio' || type === 'checkbox'
  const value = isBox && !/ checked=""/.test(tag) ? '' : attribute('value') || (isBox ? 'on' : '')
  return { name, value, options: isBox ? [attribute('value') || 'on'] : [] }
}

/** Radio buttons of one name are one field. */
function together(controls) {
  const fields = new Map()
  for (const { name, value, options } of controls) {
    const before = fields.get(name)
    if (before && !name.endsWith('[]')) {
      before.value ||= value
      before.options.push(...options)
    } else fields.set(before ? Symbol(name) : name, { name, value, options: [...options] })
  }
  return [...fields.values()]
}

const GUESSES = ['Words', '2026-03-01', '2026', '1', '10:00', 'https://example.org', 'RU', 'EUR']

/** A year alone is a date. */
const PART_OF_DATE = /\.(day|month|estimated)$/

/**
 * The fields with what makes `send(fields)` complain of none of them any more, guessed one after another: what a person would
 * have filled in; `ids` are guessed by the name of a field. What is refused as a whole, and names no field, is left to the caller.
 */
export async function fillIn(fields, ids, send) {
  const guessesFor = (name) => [...(ids[name] ? [ids[name]] : []), ...GUESSES]
  const filled = fields.map((field) => ({
    ...field,
    guesses: [...field.options.filter(Boolean), ...guessesFor(field.name)],
  }))
  for (let round = 0; round < 12; round += 1) {
    const answer = await send(pairsOf(filled))
    const wrong = new Set((answer.state?.errors ?? []).map(({ field }) => field))
    for (const name of ['$undefined', undefined, ...namesOfIds(fields, ids)]) wrong.delete(name)
    if (wrong.size === 0) break
    let isChanged = false
    for (const name of wrong) {
      const isOf = (field) => [name, `${name}[]`, `${name}.year`, `${name}.name`].includes(field.name)
      const meant = filled.filter(isOf).slice(0, 1)
      const rows = filled.filter(
        (field) => field.name.startsWith(`${name}.0.`) && !PART_OF_DATE.test(field.name),
      )
      if (meant.length + rows.length === 0) {
        const [value, ...guesses] = guessesFor(name)
        filled.push({ name, value, guesses })
        isChanged = true
      }
      for (const field of meant.length > 0 ? meant : rows) {
        field.value = field.guesses.shift() ?? ''
        isChanged ||= field.value !== ''
      }
    }
    if (!isChanged) break
  }
  return pairsOf(filled)
}

/** The fields in which a record is meant, and not typed by whoever fills in the form. */
export const namesOfIds = (fields, ids) =>
  fields.filter(({ value }) => Object.values(ids).includes(value)).map(({ name }) => name)

const pairsOf = (fields) => fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value])
