import { bodies } from './bodies'
import { internationalBodies } from './bodies-international'
import { crimeanCourts } from './courts-crimea'
import { russianCourts } from './courts-russia'
import { prisons } from './prisons'
import type { Organisation } from './shape'

export const organisations: Organisation[] = [
  ...crimeanCourts,
  ...russianCourts,
  ...prisons,
  ...bodies,
  ...internationalBodies,
]
