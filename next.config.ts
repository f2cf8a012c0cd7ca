import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const publicUrl = new URL(process.env.VICDAN_URL ?? 'http://localhost:3000')

const migrations = readdirSync(path.resolve('prisma/migrations'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

/** Packages with all that they stand on: for what runs beside the pages, and is imported by none. */
function withDependencies(names: string[], seen = new Set<string>()): Set<string> {
  for (const name of names.filter((one) => !seen.has(one))) {
    const file = path.resolve('node_modules', name, 'package.json')
    // Optional ones are there for one kind of machine each.
    if (!existsSync(file)) continue
    seen.add(name)
    const read = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string> | undefined>
    withDependencies(Object.keys({ ...read.dependencies, ...read.optionalDependencies }), seen)
  }
  return seen
}

const filesOf = (...names: string[]) =>
  [...withDependencies(names)].map(
    (name) => `./node_modules/${name}/**/*.{js,mjs,cjs,json,wasm,node,so,so.*}`,
  )

const ofCommands = filesOf(
  ...['@prisma/schema-engine-wasm', '@prisma/driver-adapter-utils', 'age-encryption', 'pg-copy-streams'],
  'tar-stream',
)
/** Programs of their own (lib/core/confined.ts). */
const ofCleaning = [
  './lib/cleaning/**',
  ...filesOf('sharp', 'file-type', '@cantoo/pdf-lib', 'fflate', 'saxes', 'yauzl'),
]

const ofWriting = ['./lib/export/program.ts', ...filesOf('write-excel-file')]

const ofReading = ['./lib/transfer/{program,table,workbook}.ts', ...filesOf('csv-parse', 'read-excel-file')]

const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  ...(publicUrl.protocol === 'https:'
    ? [{ key: 'Strict-Transport-Security', value: 'max-age=63072000; includeSubDomains' }]
    : []),
]

/** Pages have a policy of their own (proxy.ts), and so have documents; this is for what is neither. */
const nothing = { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }

const config: NextConfig = {
  output: 'standalone',
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  outputFileTracingRoot: path.resolve(),
  // Beside what the pages import: the migration and backup commands of the container image, the cleaning and reading of files.
  outputFileTracingIncludes: {
    '/api/health': ofCommands,
    '/api/documents': ofCleaning,
    '/api/imports': ofReading,
    '/api/exports/*': ofWriting,
  },
  // What /api/health expects to find applied.
  env: { LATEST_MIGRATION: migrations.at(-1) },
  poweredByHeader: false,
  // Every browser gets the title in the head, not by a script afterwards.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  serverExternalPackages: [
    '@aws-sdk/client-s3',
    '@node-rs/argon2',
    '@prisma/adapter-pg',
    '@prisma/client',
    'pg',
    'pg-boss',
    'pino',
  ],
  typescript: { ignoreBuildErrors: true },
  experimental: {
    serverActions: { bodySizeLimit: '2mb', allowedOrigins: [publicUrl.host] },
  },
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers },
      ...['/_next/static/:path*', '/favicon.ico', '/robots.txt'].map((source) => ({
        source,
        headers: [nothing],
      })),
    ]),
}

export default createNextIntlPlugin('./lib/core/i18n.ts')(config)
