export function ofSuperuser(cluster: { adminUrl: string }): string
