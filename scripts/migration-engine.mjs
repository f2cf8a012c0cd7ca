import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { root } from './system.mjs'

export const migrationsFolder = path.join(root, 'prisma', 'migrations')
const schemaFolder = path.join(root, 'prisma', 'schema')
export const lockText = 'provider = "postgresql"\n'
const everything = { externalTables: [], externalEnums: [] }
const require = createRequire(import.meta.url)
// The catalogue's one-byte "char", which the engine asks for and the adapter does not know.
const CHAR = 18
const TEXT = 25
const BY_HAND = /-- DropIndex\s+DROP INDEX "[^"]*_x";\s*/g

/** Prisma's schema engine in WebAssembly, bound to one database: no engine download, the same migrations table. */
export async function openEngine(url) {
  const { SchemaEngine } = await loadWebAssembly()
  const connections = new WholeScriptAdapter({ connectionString: url, allowExitOnIdle: true })
  const adapter = bindMigrationAwareSqlAdapterFactory(connections)
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter)
  return {
    apply: (only) => engine.applyMigrations({ migrationsList: listMigrations(only), filters: everything }),
    compare: async () => {
      const from = { tag: 'migrations', ...listMigrations() }
      const to = { tag: 'schemaDatamodel', ...readSchema() }
      const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters: everything })
      const script = stdout.replace(BY_HAND, '').trim()
      return script === '' || script.includes('This is an empty migration') ? '' : `${script}\n`
    },
    close: async () => {
      engine.free()
      await connections.close()
    },
  }
}

/**
 * Prisma's adapter cuts a script at every semicolon, which breaks function bodies and runs each piece on its own.
 * Sent whole, PostgreSQL takes a migration as one transaction, as `prisma migrate deploy` does.
 */
class WholeScriptAdapter extends PrismaPg {
  opened = []

  async connect() {
    const connection = complete(await super.connect())
    this.opened.push(connection)
    return connection
  }

  async connectToShadowDb() {
    return complete(await super.connectToShadowDb())
  }

  /** After a failure the engine never gives its connection back, so waiting for that has an end. */
  async close() {
    const ends = this.opened.filter(({ client }) => !client.ended).map(({ client }) => client.end())
    await Promise.race([Promise.all(ends), setTimeout(1000, undefined, { ref: false })])
  }
}

function complete(connection) {
  const { queryRaw } = connection
  connection.queryRaw = async (query) => {
    let isChar = []
    const performIO = async (sent) => {
      const answer = await connection.performIO(sent)
      isChar = answer.fields.map((field) => field.dataTypeID === CHAR)
      for (const field of answer.fields) if (field.dataTypeID === CHAR) field.dataTypeID = TEXT
      return answer
    }
    const result = await queryRaw.call(Object.create(connection, { performIO: { value: performIO } }), query)
    result.columnTypes = result.columnTypes.map((type, index) =>
      isChar[index] ? ColumnTypeEnum.Character : type,
    )
    return result
  }
  connection.executeScript = async (script) => {
    try {
      await connection.client.query(script)
    } catch (error) {
      connection.onError(error)
    }
  }
  return connection
}

let loaded

/** Once a process: its glue keeps one memory. */
function loadWebAssembly() {
  return (loaded ??= instantiate())
}

async function instantiate() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) }
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const compiled = await WebAssembly.compile(readFileSync(path.join(folder, 'schema_engine_bg.wasm')))
  const instance = await WebAssembly.instantiate(compiled, {
    './schema_engine_bg.js': withoutWaiting(bindings),
  })
  bindings.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()
  return bindings
}

/** The engine leaves the timer of its lock behind, which would hold every command open for 10 s. */
function withoutWaiting(bindings) {
  const name = Object.keys(bindings).find((key) => key.startsWith('__wbg_setTimeout_'))
  const start = bindings[name]
  return { ...bindings, [name]: (...args) => start(...args)?.unref() }
}

function listMigrations(only = migrationNames()) {
  const lockfile = readText(path.join(migrationsFolder, 'migration_lock.toml'))
  return {
    baseDir: migrationsFolder,
    lockfile: { path: './migration_lock.toml', content: lockfile ?? lockText },
    shadowDbInitScript: '',
    migrationDirectories: only.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readText(path.join(migrationsFolder, name, 'migration.sql')) },
      },
    })),
  }
}

export function migrationNames() {
  return entries(migrationsFolder).filter(
    (name) => readText(path.join(migrationsFolder, name, 'migration.sql')) !== undefined,
  )
}

function readSchema() {
  const files = entries(schemaFolder).filter((name) => name.endsWith('.prisma'))
  return {
    files: files.map((name) => ({
      path: path.join(schemaFolder, name),
      content: readText(path.join(schemaFolder, name)),
    })),
  }
}

function entries(folder) {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    if (error.code === 'ENOENT') return []
    throw error
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined
    throw error
  }
}
