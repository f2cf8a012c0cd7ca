import { readFileSync } from 'node:fs'
import path from 'node:path'
import { distName } from '../build.mjs'
import { root } from '../system.mjs'

const REMOVABLE = ['stage', 'defendant', 'role', 'charge', 'ruling', 'sentence', 'motion', 'deadline']

/** What else stands in an address: each way to fill it in, with the name of the id that goes with it. */
const CHOICES = {
  '[kind]/[rowId]': REMOVABLE.map((kind) => `${kind}/[${kind}Id]`),
  '[area]/[entryId]': ['recognition', 'statement', 'submission'].map((kind) => `${kind}s/[${kind}Id]`),
  '/cases/[caseId]/decline': ['/cases/[proposedCaseId]/decline'],
  '/people/[personId]/decline': ['/people/[proposedPersonId]/decline'],
  '[area]': ['recognitions'],
  '[vocabulary]': ['need-kind'],
  '[part]': ['clean'],
  'rows/[row]': ['rows/2'],
}

/** Answered to no session's GET: signing in, what programs read by tokens, and files that only a form takes (calls.mjs tries them). */
const NOT_ASKED = /^\/api\/(auth|v1|exports)\//

/** Ids that are asked for behind the question mark, which the build does not list. */
const ASKED = [
  ...['/cases/new?person=[personId]', '/cases/[caseId]/rulings/new?hearing=[hearingId]'],
  ...['/hearings/new?case=[caseId]', '/incidents/new?case=[caseId]', '/incidents/new?hearing=[hearingId]'],
  ...['/incidents/new?person=[personId]', '/incidents/new?part=[incidentId]'],
  ...['/incidents/context/new?incident=[incidentId]', '/advocacy/recognitions/new?person=[personId]'],
  ...['/advocacy/submissions/new?person=[personId]', '/families/new?person=[personId]'],
  ...['/sources/new?kind=case&record=[caseId]', '/sources/new?kind=incident&record=[incidentId]'],
  ...['/sources/new?kind=charge&record=[chargeId]', '/settings/audit?actor=[userId]&subject=[personId]'],
  ...['person', 'case', 'hearing', 'family', 'delivery'].flatMap((of) =>
    ['/documents', '/documents/new'].map((page) => `${page}?of=${of}&record=[${of}Id]`),
  ),
]

/** All addresses of the staff's pages and of route handlers that have an id in them, as '/people/[personId]/edit'. */
export function addressesWithIds() {
  const manifest = path.join(root, distName, 'server', 'app-paths-manifest.json')
  const all = Object.keys(JSON.parse(readFileSync(manifest, 'utf8')))
  const pages = all
    .filter((entry) => entry.startsWith('/(staff)') && entry.endsWith('/page'))
    .flatMap((entry) => choicesOf(entry.replace('/(staff)', '').replace(/\/page$/, '')))
    .filter((address) => address.includes('['))
  const routes = all
    .filter((entry) => entry.endsWith('/route') && entry.includes('[') && !NOT_ASKED.test(entry))
    .flatMap((entry) => choicesOf(entry.replace(/\/route$/, '')))
  return { pages: [...pages, ...ASKED], routes }
}

function choicesOf(address) {
  const choice = Object.keys(CHOICES).find((part) => address.includes(part))
  return choice ? CHOICES[choice].flatMap((way) => choicesOf(address.replace(choice, way))) : [address]
}

export const parametersOf = (address) => [...address.matchAll(/\[(\w+)\]/g)].map(([, name]) => name)

export const filled = (address, ids) => address.replace(/\[(\w+)\]/g, (_, name) => ids[name])

/** Ids of nothing, for the same names. */
export const unknownIds = (ids) =>
  Object.fromEntries(Object.keys(ids).map((name) => [name, crypto.randomUUID()]))
