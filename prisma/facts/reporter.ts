import type { Reporter, TestCase } from 'vitest/node'

/** A line per statement; what failed is said under it. */
export default class FactsReporter implements Reporter {
  onTestCaseResult(test: TestCase) {
    const [, row, says] = /^row (\d+): (.*)$/.exec(test.name) ?? []
    if (!row) return
    const { state, errors = [] } = test.result()
    console.log(`row ${row} ${state === 'passed' ? 'ok' : 'FAILED'}: ${says}`)
    for (const { message } of errors) console.log(message)
  }
}
