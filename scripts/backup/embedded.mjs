import { startCluster } from '../cluster.mjs'

/** The embedded PostgreSQL on a data folder that this command has claimed; `url` is its superuser's. */
export async function openCluster({ directory, secrets }) {
  const { databasePassword: owner, applicationPassword: application, auditPassword: audit } = secrets
  const cluster = await startCluster({ directory, passwords: { owner, application, audit } })
  return { url: ofSuperuser(cluster), ownerUrl: cluster.ownerUrl, stop: cluster.stop }
}

export function ofSuperuser({ adminUrl }) {
  const url = new URL(adminUrl)
  url.pathname = '/vicdan'
  return url.href
}
