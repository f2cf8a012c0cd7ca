import { handOver } from './start.mjs'
import { run } from './system.mjs'

const hasFacts = process.argv.includes('--facts')

await run(() => (hasFacts ? handOver('facts.mjs', []) : handOver('test-stages.mjs')))
