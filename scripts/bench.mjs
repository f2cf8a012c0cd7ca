import { handOver } from './start.mjs'
import { run } from './system.mjs'

await run(() => handOver(process.argv.includes('--sealed') ? 'bench/sealed.mjs' : 'bench/run.mjs'))
