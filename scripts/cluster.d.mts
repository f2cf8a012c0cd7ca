export interface Cluster {
  ownerUrl: string
  appUrl: string
  auditUrl: string
  adminUrl: string
  stop: () => Promise<void>
}

export function startThrowawayCluster(): Promise<Cluster & { directory: string }>
