import 'server-only'
import {
  listFigures,
  listListings,
  listNegotiations,
  listPetitions,
  listRecognised,
  listStatements,
  listSubmissions,
} from '@/lib/advocacy/queries'
import { filterSchema } from '@/lib/advocacy/schema'
import type { AdvocacyList, AdvocacyRow } from './advocacy-rows'
import { edtfOf, mapped, type Asked, type Source } from './source'

const filterOf = ({ query }: Asked) => ({ ...filterSchema.parse(query), after: undefined })

export const advocacySources: { [List in AdvocacyList]: Source<AdvocacyRow<List>> } = {
  recognitions: {
    read: async (actor, asked, after) =>
      mapped(await listRecognised(actor, { ...filterOf(asked), after }), (row) => ({
        ...{ id: row.id, who: row.person, body: row.body, list: row.list, criteria: row.criteria },
        recognised: edtfOf(row.recognisedOn, row.recognisedPrecision),
        ended: edtfOf(row.endedOn, row.endedPrecision),
      })),
  },
  statements: {
    read: async (actor, asked, after) =>
      mapped(await listStatements(actor, { ...filterOf(asked), after }), (row) => ({
        ...{ id: row.id, speaker: row.speakerOf?.name ?? row.speaker, about: row.about, text: row.text },
        ...{ language: row.language, occasion: row.occasion, said: edtfOf(row.saidOn, row.saidPrecision) },
      })),
  },
  submissions: {
    read: async (actor, asked, after) =>
      mapped(await listSubmissions(actor, { ...filterOf(asked), after }), (row) => {
        const last = row.states.at(-1)
        return {
          ...{ id: row.id, subject: row.subject, by: row.by, to: row.to, case: row.case, people: row.people },
          state: last?.state ?? null,
          stateOn: edtfOf(last?.on ?? null, last?.precision ?? null),
        }
      }),
  },
  petitions: {
    read: async (actor, asked, after) =>
      mapped(await listPetitions(actor, { ...filterOf(asked), after }), (row) => ({
        ...{ id: row.id, title: row.title, to: row.to, demand: row.demand, signatures: row.signatures },
        ...{ qualifier: row.qualifier, handedIn: edtfOf(row.handedInOn, row.handedInPrecision) },
      })),
  },
  figures: {
    read: async (actor, asked, after) =>
      mapped(await listFigures(actor, { ...filterOf(asked), after }), (row) => ({
        ...{ id: row.id, body: row.body, subject: row.subject, number: row.value },
        ...{ qualifier: row.qualifier, asOf: edtfOf(row.asOfOn, row.asOfPrecision) },
        ...{ isOverPeriod: row.isOverPeriod, region: row.region },
      })),
  },
  negotiations: {
    read: async (actor, asked, after) =>
      mapped(await listNegotiations(actor, { ...filterOf(asked), after }), (row) => ({
        ...{ id: row.id, title: row.title },
        ...{ from: edtfOf(row.fromOn, row.fromPrecision), until: edtfOf(row.toOn, row.toPrecision) },
        mediators: row.mediators.flatMap(({ organisation, country }) => organisation ?? country ?? []),
        people: row.people.map(({ person, category }) => person?.name ?? category),
      })),
  },
  listings: {
    read: async (actor, asked, after) =>
      mapped(await listListings(actor, { ...filterOf(asked), after }), (row) => ({
        ...{ id: row.id, organisation: row.organisation, body: row.body, list: row.list },
        listed: edtfOf(row.listedOn, row.listedPrecision),
        removed: edtfOf(row.removedOn, row.removedPrecision),
      })),
  },
}
