import { readdirSync, writeFileSync } from 'node:fs'

/** Writes messages/all.ts, which names every messages/<locale>/<namespace>.json, so that the build carries them all. */
export function messagesModule(root = 'messages'): string {
  const locales = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
  const namespaces = (locale: string) =>
    readdirSync(`${root}/${locale}`)
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.slice(0, -5))
      .sort()
  const variable = (locale: string, namespace: string) => `${locale}_${namespace.replaceAll('-', '_')}`
  const imports = locales.flatMap((locale) =>
    namespaces(locale).map((name) => `import ${variable(locale, name)} from './${locale}/${name}.json'`),
  )
  const tables = locales.map((locale) => {
    const lines = namespaces(locale).map((name) => {
      const key = name.includes('-') ? `'${name}'` : name
      return `    ${key}: ${variable(locale, name)},`
    })
    return [`  ${locale}: {`, ...lines, '  },'].join('\n')
  })
  return [
    '// Written by "npm run messages" after a file of messages was added.',
    ...imports,
    '',
    'export const messages = {',
    ...tables,
    '}',
    '',
  ].join('\n')
}

if (import.meta.main) writeFileSync('messages/all.ts', messagesModule())
