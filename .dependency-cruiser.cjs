const RECORDS =
  'reference|people|sources|detention|cases|hearings|incidents|families|support|documents|advocacy'
const OVERVIEWS = 'search|calendar|transfer|intake|export|api|demo'
const TEST = '\\.test\\.tsx?$'
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
  forbidden: [
    rule('no-cycles', 'A cycle means two modules are one module.', {}, { circular: true }),
    rule(
      'lib-is-below-the-ui',
      'app -> components -> lib, never back.',
      { path: '^lib/' },
      { path: '^(app|components)/' },
    ),
    rule(
      'components-below-app',
      'Pass data and actions down; never reach up into a route.',
      { path: '^components/' },
      { path: '^app/' },
    ),
    rule(
      'ui-kit-knows-no-domain',
      'components/ui could ship in another product.',
      { path: '^components/ui/' },
      { path: '^(components/(?!ui/)|lib/(?!core/))' },
    ),
    rule(
      'components-do-not-read',
      'Pages read and pass props; of what runs on the server alone, components import types and actions only. The frame around every page of the staff is part of the page.',
      { path: '^components/', pathNot: '^components/layout/staff-page\\.tsx$' },
      {
        path: '^lib/',
        pathNot:
          '^lib/([^/]+/(schema|proceedings-schema|rules|actions)|audit/events|calendar/month|cases/(standing|timeline)|detention/timeline|export/rows|core/(address|alike|dates|fields|form|locale|paging|text|theme))\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    rule(
      'pages-write-through-actions',
      'Commands are called by actions, jobs and other commands.',
      { path: '^app/' },
      { path: '^lib/[^/]+/commands\\.ts$' },
    ),
    rule(
      'only-data-files-touch-the-database',
      'Queries and commands open transactions; the files beside them are handed one.',
      {
        pathNot: `^(lib/[^/]+/(queries|commands)\\.ts|lib/core/|lib/access/(allowed|worker|session|auth|attempt|ending|entry|guessing|drafts)\\.ts|lib/audit/|lib/installation/|lib/factors/|lib/users/(joining|recovering)\\.ts|lib/api/bearer\\.ts|prisma/|e2e/)|${TEST}`,
      },
      { path: '^lib/core/db\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'few-pass-the-wall',
      'Work past row-level security: only steps whose truth lies past the sight of whoever asked.',
      {
        path: '^(app|components|lib)/',
        pathNot: `^lib/(detention/(commands|status)|installation/set-up|people/commands|cases/(case|defendant|role)|hearings/(recording|detained)|support/commands|access/commands|keys/grants|access/worker|transfer/commands|export/(consent|commands))\\.ts$|${TEST}`,
      },
      { path: '^lib/core/system\\.ts$' },
    ),
    rule(
      'schema-and-rules-are-pure',
      'They run in the browser, in the importer and in tests.',
      { path: '^lib/[^/]+/(schema|proceedings-schema|rules|matching)\\.ts$' },
      {
        path: '^lib/',
        pathNot:
          '/(schema|proceedings-schema|rules|matching|places)\\.ts$|^lib/core/(alike|dates|text|fields|form|locale|theme)\\.ts$|^lib/names/',
      },
    ),
    rule(
      'core-is-the-floor',
      'core knows no domain word; beside it stands only the cryptography.',
      { path: '^lib/core/', pathNot: TEST },
      { path: '^lib/(?!core/|sealing/)' },
    ),
    rule(
      'sealing-is-pure',
      'Cryptography that knows no database stands beside core.',
      { path: '^lib/sealing/', pathNot: TEST },
      { path: '^lib/(?!sealing/)' },
    ),
    rule(
      'names-are-pure',
      'Spellings of names are compared without a database, in a form as well as in an import.',
      { path: '^lib/names/', pathNot: TEST },
      { path: '^(?!lib/names/)' },
    ),
    rule(
      'cleaning-stands-alone',
      'It opens what strangers made, as a program of its own: nothing of ours is in its reach.',
      { path: '^lib/cleaning/', pathNot: TEST },
      { path: '^lib/(?!cleaning/)' },
    ),
    rule(
      'audit-and-access-know-no-records',
      'They serve every record module alike.',
      { path: '^lib/(audit|access)/', pathNot: TEST },
      { path: `^lib/(factors|${RECORDS}|${OVERVIEWS})/` },
    ),
    rule(
      'factors-know-no-records',
      'Second factors stand on access; users and set-up stand on them.',
      { path: '^lib/factors/', pathNot: TEST },
      { path: `^lib/(users|installation|${RECORDS}|${OVERVIEWS})/` },
    ),
    rule(
      'records-do-not-know-overviews',
      'Search, the calendar and the demo cast stand on records, not vice versa.',
      { path: `^lib/(${RECORDS})/` },
      { path: `^lib/(${OVERVIEWS})/` },
    ),
    rule(
      'actions-are-an-edge',
      'Only routes and forms call actions.',
      { path: '^lib/', pathNot: TEST },
      { path: '^lib/[^/]+/actions\\.ts$' },
    ),
    rule(
      'no-test-code-in-the-app',
      'What only tests need is not shipped; the generated client is no test code.',
      { path: '^(app|components|lib)/', pathNot: TEST },
      { path: `^(e2e|prisma)/|${TEST}`, pathNot: '^prisma/generated/' },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    exclude: '^prisma/generated',
    doNotFollow: 'node_modules',
  },
}
