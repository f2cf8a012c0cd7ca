import { handOver } from './start.mjs'
import { run } from './system.mjs'

await run(() => handOver('prove/run.mjs'))
