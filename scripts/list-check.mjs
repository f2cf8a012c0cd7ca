import { handOver } from './start.mjs'
import { run } from './system.mjs'

// npm run list:check -- FILE [--json]: what a list of somebody's holds, row by row. Reads the file and nothing else, writes nothing.

await run(() => handOver('list-rows.mjs'))
