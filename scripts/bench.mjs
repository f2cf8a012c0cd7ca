import { handOver } from './start.mjs'
import { run } from './system.mjs'

await run(() => handOver('bench/run.mjs'))
