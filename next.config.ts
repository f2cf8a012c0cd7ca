import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const publicUrl = new URL(process.env.VICDAN_URL ?? 'http://localhost:3000')

const migrations = readdirSync(path.resolve('prisma/migrations'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

const ofCommands = [
  '@prisma/schema-engine-wasm',
  '@prisma/driver-adapter-utils',
  '@prisma/debug',
  'age-encryption',
  '@noble',
  '@scure',
  'pg-copy-streams',
  'tar-stream',
  'b4a',
  'streamx',
  'events-universal',
  'fast-fifo',
  'text-decoder',
]

const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
]

const config: NextConfig = {
  output: 'standalone',
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  outputFileTracingRoot: path.resolve(),
  // The migration and backup commands of the container image need these beside what the pages import.
  outputFileTracingIncludes: { '/api/health': ofCommands.map((name) => `./node_modules/${name}/**`) },
  // What /api/health expects to find applied.
  env: { LATEST_MIGRATION: migrations.at(-1) },
  poweredByHeader: false,
  // Every browser gets the title in the head, not by a script afterwards.
  htmlLimitedBots: /.*/,
  reactStrictMode: true,
  serverExternalPackages: ['@node-rs/argon2', '@prisma/adapter-pg', '@prisma/client', 'pg', 'pino'],
  typescript: { ignoreBuildErrors: true },
  experimental: {
    serverActions: { bodySizeLimit: '2mb', allowedOrigins: [publicUrl.host] },
  },
  headers: () => Promise.resolve([{ source: '/:path*', headers }]),
}

export default createNextIntlPlugin('./lib/core/i18n.ts')(config)
