import type { Manifest } from './make.mjs'

export function loadBackup(
  into: { url: string; ownerUrl: string; directory: string },
  file: string,
  identity: string,
): Promise<{ manifest: Manifest; compared: { name: string; rows: number; isEqual: boolean }[] }>
