import * as z from 'zod'
import { filterNames } from '@/lib/export/lists'
import { countSchema, rowSchemas } from '@/lib/export/rows'
import { countedBy, exportLists, type CountedList, type ExportList } from '@/lib/export/schema'

/** The API in OpenAPI 3.1. The schemas of rows are those of JSON files too. */
export const description = () => ({
  openapi: '3.1.0',
  info: {
    title: 'Vicdan',
    version: '1',
    description:
      'Lists, read-only, as their pages show them to the user of the token. Every reading is recorded. A page has 50 rows; ' +
      '`next` of the answer is `after` of the following question, null on the last page.',
  },
  components: {
    securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    schemas: Object.fromEntries([
      ...exportLists.map((list) => [list, z.toJSONSchema(rowSchemas[list])]),
      ['count', z.toJSONSchema(countSchema)],
    ]) as Record<string, object>,
  },
  security: [{ token: [] }],
  paths: Object.fromEntries([
    ...exportLists.map((list) => [`/api/v1/${list}`, { get: rowsOf(list) }]),
    ...(Object.keys(countedBy) as CountedList[]).map((list) => [
      `/api/v1/counts/${list}`,
      { get: countsOf(list) },
    ]),
  ]) as Record<string, object>,
})

const parameter = (name: string, of: object = { type: 'string' }) => ({ name, in: 'query', schema: of })

const filtersOf = (list: ExportList) =>
  filterNames(list)
    .filter((name) => name !== 'after')
    .map((name) => parameter(name))

const rowsOf = (list: ExportList) => ({
  summary: `Rows of the list of ${list}`,
  parameters: [...filtersOf(list), parameter('after')],
  responses: answers({
    list: { const: list },
    asOf: { type: 'string', format: 'date' },
    rows: { type: 'array', items: { $ref: `#/components/schemas/${list}` } },
    next: { type: ['string', 'null'] },
  }),
})

const countsOf = (list: CountedList) => ({
  summary: `Numbers of the list of ${list}`,
  parameters: [...filtersOf(list), { ...parameter('by', { enum: countedBy[list] }), required: true }],
  responses: answers({
    list: { const: list },
    countedBy: { enum: countedBy[list] },
    asOf: { type: 'string', format: 'date' },
    rows: { type: 'array', items: { $ref: '#/components/schemas/count' } },
  }),
})

const answers = (properties: Record<string, object>) => ({
  200: {
    description: 'As asked',
    content: {
      'application/json': { schema: { type: 'object', properties, required: Object.keys(properties) } },
    },
  },
  400: { description: 'A filter that the list has not, or that is not understood' },
  401: { description: 'No token, or one that is not in force' },
  404: { description: 'No such list for this token' },
  503: { description: 'The database is out of reach' },
})
