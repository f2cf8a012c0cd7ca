import 'server-only'
import { headers } from 'next/headers'

/** Where the reader is: the address of the page, also while a form on it is answered. proxy.ts notes it. */
export const currentPath = async (): Promise<string> => (await headers()).get('x-vicdan-path') ?? '/'
