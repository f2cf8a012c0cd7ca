import path from 'node:path'
import { defineConfig } from 'vitest/config'

process.env.TZ = 'Asia/Kathmandu'

const pure = [
  'lib/core/{address,dates,failure-page,fields,form,locale,posted}.test.ts',
  'lib/*/{schema,rules,matching}.test.ts',
  'lib/access/{password,permissions}.test.ts',
  'lib/audit/events.test.ts',
  'lib/calendar/month.test.ts',
  'lib/detention/timeline.test.ts',
  'lib/{cleaning,names,sealing,reference/data}/*.test.ts',
  'lib/transfer/{cells,list,plan,table,workbook,header-row,no-name,alike}.test.ts',
  'components/**/*.test.{ts,tsx}',
  'messages/**/*.test.ts',
  'scripts/**/*.test.ts',
]

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${path.resolve()}/` },
      { find: 'server-only', replacement: path.resolve('node_modules/server-only/empty.js') },
    ],
  },
  test: {
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'pure', include: pure } },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['{app,lib,prisma}/**/*.test.{ts,tsx}', '*.test.ts'],
          exclude: pure,
          globalSetup: 'prisma/test-cluster.ts',
          setupFiles: 'prisma/test-database.ts',
          testTimeout: 20_000,
        },
      },
    ],
  },
})
