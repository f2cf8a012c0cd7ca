export function tamper(round: number, ids: string[], links: string[]): string[]
