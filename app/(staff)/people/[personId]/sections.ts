import { can } from '@/lib/access/permissions'
import { listAssignees, listAssignments } from '@/lib/access/queries'
import { listRecognitions, listStatementsOfPerson } from '@/lib/advocacy/queries'
import { listCasesOfPerson } from '@/lib/cases/queries'
import type { Actor } from '@/lib/core/actor'
import * as detention from '@/lib/detention/queries'
import { listFamiliesOfPerson } from '@/lib/families/queries'
import { listIncidentsOfPerson } from '@/lib/incidents/queries'
import { listSourcesOfDetention } from '@/lib/sources/queries'
import { listCasesWithRole, listMerges } from '@/lib/people/queries'
import { listImportsOfPerson } from '@/lib/transfer/queries'

/** What the page of a person shows from every module, each as far as the actor may read it. */
export async function readSections(actor: Actor, personId: string, after?: string) {
  const mayAssign = can(actor, 'work.assign')
  const [periods, notices, sources, isDetentionWritable, cases, roles] = await Promise.all([
    detention.listCustodyPeriods(actor, personId),
    detention.listWantedNotices(actor, personId),
    listSourcesOfDetention(actor, personId),
    detention.isDetentionWritable(actor, personId),
    listCasesOfPerson(actor, personId),
    listCasesWithRole(actor, personId, after),
  ])
  const [families, incidents, recognitions, statements] = await Promise.all([
    can(actor, 'families.read') ? listFamiliesOfPerson(actor, personId) : [],
    listIncidentsOfPerson(actor, personId),
    listRecognitions(actor, personId),
    listStatementsOfPerson(actor, personId),
  ])
  const work = mayAssign && {
    assignments: await listAssignments(actor, 'person', personId),
    assignees: await listAssignees(actor, 'person'),
  }
  const merges = can(actor, 'records.write') ? await listMerges(actor, personId) : []
  const imports = can(actor, 'imports.use') ? await listImportsOfPerson(actor, personId) : []
  return {
    ...{ periods, notices, sources, isDetentionWritable, cases, roles },
    ...{ families, incidents, recognitions, statements, work, imports, merges },
  }
}
