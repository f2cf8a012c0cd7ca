import { handOver } from './start.mjs'
import { run } from './system.mjs'

await run(() => handOver('test-stages.mjs'))
