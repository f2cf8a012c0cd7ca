export function everythingIn(bytes: Uint8Array): string
