import { run } from './system.mjs'
import { runOnInstallation } from './system-program.mjs'

// npm run worker: does the jobs of an installation whose server leaves them to it (VICDAN_WORKER=apart), until it is stopped.

await run(() => runOnInstallation('prisma/worker.ts', []))
