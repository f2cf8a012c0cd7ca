import { handOver } from './start.mjs'
import { run } from './system.mjs'

await run(() => handOver(new URL('bench/run.mjs', import.meta.url).pathname))
