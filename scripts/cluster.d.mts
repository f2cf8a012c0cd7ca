export interface Cluster {
  url: string
  adminUrl: string
  stop: () => Promise<void>
}

export function startThrowawayCluster(): Promise<Cluster & { directory: string }>
