import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startThrowawayCluster } from '../scripts/cluster.mjs'
import { migrate } from '../scripts/migrate.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    ownerUrl: string
    appUrl: string
    auditUrl: string
    adminUrl: string
  }
}

/** One PostgreSQL per run; its migrated database `vicdan` is the template each test file gets a copy of. */
export default async function setup(project: TestProject) {
  const cluster = await startThrowawayCluster()
  await migrate(cluster.ownerUrl)
  await closeTemplate(cluster.adminUrl)
  project.provide('ownerUrl', cluster.ownerUrl)
  project.provide('appUrl', cluster.appUrl)
  project.provide('auditUrl', cluster.auditUrl)
  project.provide('adminUrl', cluster.adminUrl)
  return cluster.stop
}

/** A database can only be copied while nobody is connected to it. */
async function closeTemplate(adminUrl: string) {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  await client.query('alter database vicdan with allow_connections false')
  await client.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'vicdan'")
  await client.end()
}
