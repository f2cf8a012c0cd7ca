import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readImage } from './image.mjs'

interface Service {
  image?: string
  build?: string
  command?: string[]
  environment?: Record<string, string>
  secrets?: string[]
  ports?: string[]
  volumes?: string[]
  healthcheck?: { test: string[] }
  depends_on?: Record<string, { condition: string }>
}

interface Compose {
  services: { database: Service; migrate: Service; app: Service; backup: Service }
  secrets: Record<string, { file: string }>
  volumes: Record<string, unknown>
}

const compose = parse(readFileSync('docker-compose.yml', 'utf8')) as Compose
const { app, backup, database, migrate } = compose.services
const services = Object.values(compose.services)
const image = readImage()
const dockerfile = readFileSync('Dockerfile', 'utf8')
const ofTheRuntime = ['NODE_ENV', 'NEXT_TELEMETRY_DISABLED', 'HOSTNAME', 'PORT']

describe('docker-compose.yml', () => {
  it('publishes the port of the application only, the one it listens on', () => {
    expect([database.ports, migrate.ports, backup.ports]).toEqual([undefined, undefined, undefined])
    expect(app.ports?.map((port) => port.split(':').at(-1))).toEqual([image.variables.PORT])
    expect(image.ports).toEqual([image.variables.PORT])
  })

  it('keeps PostgreSQL 18 on a declared volume, with a health check', () => {
    expect(database.image).toBe('postgres:18')
    expect(database.healthcheck?.test).toContain('pg_isready')
    const used = services.flatMap(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0]))
    expect(Object.keys(compose.volumes).sort()).toEqual([...new Set(used)].sort())
  })

  it('backs up every night into a folder that the image lets it write', () => {
    expect(backup.command).toContain('--nightly')
    const folder = backup.command?.at(-1) ?? ''
    expect(backup.volumes?.[0]?.split(':')[1]).toBe(folder)
    expect(dockerfile).toMatch(new RegExp(`RUN install -d -o node .*${folder}`))
  })

  it('keeps documents where the application may write and the backup may read', () => {
    const folder = app.environment?.VICDAN_DATA_DIR ?? ''
    expect(app.volumes).toEqual([`data:${folder}`])
    expect(backup.volumes).toContain(`data:${folder}:ro`)
    expect(backup.environment?.VICDAN_DATA_DIR).toBe(folder)
    expect(dockerfile).toMatch(new RegExp(`RUN install -d -o node .*${folder}`))
  })

  it('migrates once after the database is healthy, and starts the application after that', () => {
    expect(migrate.depends_on?.database?.condition).toBe('service_healthy')
    expect(app.depends_on?.migrate?.condition).toBe('service_completed_successfully')
    expect(app.image).toBe(migrate.image)
    expect(migrate.build).toBe('.')
  })

  it('takes every secret from a declared file', () => {
    const declared = Object.keys(compose.secrets)
    expect(
      services.flatMap((service) => service.secrets ?? []).filter((name) => !declared.includes(name)),
    ).toEqual([])
    const mounted = (service: Service) => (service.secrets ?? []).map((name) => `/run/secrets/${name}`)
    for (const service of services) {
      const named = Object.entries(service.environment ?? {}).filter(([name]) => name.endsWith('_FILE'))
      expect(mounted(service)).toEqual(expect.arrayContaining(named.map(([, file]) => file)))
    }
  })

  it('gives the application neither the owner’s password nor the audit reader’s', () => {
    expect(app.secrets).toEqual(['application_password', 'vicdan_secret'])
    expect(app.environment?.DATABASE_URL).toContain('//vicdan_app@')
    expect(JSON.stringify(app.environment)).not.toMatch(/OWNER|AUDIT|database_password/)
  })

  it('sets only variables that are read', () => {
    const set = [app, migrate, backup].flatMap(({ environment = {} }) => Object.keys(environment))
    const read = readSources()
    const names = (name: string) => [
      `'${name.replace(/_FILE$/, '')}'`,
      `addressOf('${name.replace(/(_URL|_PASSWORD)(_FILE)?$/, '')}')`,
      `env.${name}`,
    ]
    expect(set.filter((name) => !names(name).some((one) => read.includes(one)))).toEqual([])
  })
})

describe('Dockerfile', () => {
  it('runs without root, on the Node of the packages', () => {
    expect(image.user).toBe('node')
    expect(dockerfile.match(/^FROM node:24\S*/gm)).toHaveLength(2)
  })

  it('copies files that exist, apart from what the build makes', () => {
    const copied = image.copies
      .flatMap(({ sources }) => sources)
      .filter((source) => source !== '.next/standalone')
    const first = /^COPY (package.*) \.\/$/m.exec(dockerfile)?.[1]?.split(' ') ?? []
    expect([...copied, ...first].filter((file) => !existsSync(file))).toEqual([])
    expect(first).toContain('package-lock.json')
  })

  it('runs commands the image holds', () => {
    expect(image.command).toEqual(['node', 'server.js'])
    const scripts = image.copies.flatMap(({ sources }) => sources)
    expect(scripts).toContain(migrate.command?.[1])
    expect(scripts).toContain(backup.command?.[1])
    expect(existsSync(/^RUN node (\S+)$/m.exec(dockerfile)?.[1] ?? '')).toBe(true)
  })

  it('asks a route that exists whether it is healthy', () => {
    expect(image.healthCheck.join(' ')).toContain('/api/health')
    expect(existsSync('app/api/health/route.ts')).toBe(true)
  })

  it('sets only variables the runtime knows', () => {
    expect(Object.keys(image.variables).filter((name) => !ofTheRuntime.includes(name))).toEqual([])
  })

  it('is not sent secrets or local data', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n')
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.data*', '.env*', 'node_modules', 'secrets']))
  })
})

function readSources() {
  const folders = ['lib/core', 'scripts']
  const files = folders.flatMap((folder) => readdirSync(folder).map((file) => `${folder}/${file}`))
  return ['proxy.ts', ...files.filter((file) => /\.(ts|mjs)$/.test(file) && !file.includes('.test.'))]
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n')
}
