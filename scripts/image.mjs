import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './system.mjs'

/** What the Dockerfile's last stage says: { copies: [{ sources, target }], variables, command, healthCheck, user, ports }. */
export function readImage() {
  const lines = readFileSync(path.join(root, 'Dockerfile'), 'utf8').replaceAll('\\\n', ' ').split('\n')
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')))
  const all = (word) =>
    last.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1).trim())
  const copies = all('COPY').map((line) => {
    const words = line.split(/\s+/).filter((word) => !word.startsWith('--'))
    return {
      sources: words.slice(0, -1).map((source) => source.replace(/^\/app\//, '')),
      target: words.at(-1),
    }
  })
  const variables = Object.fromEntries(
    all('ENV')
      .flatMap((line) => line.split(/\s+/))
      .map((pair) => pair.split('=')),
  )
  const [health] = all('HEALTHCHECK')
  return {
    copies,
    variables,
    command: JSON.parse(all('CMD')[0]),
    healthCheck: JSON.parse(health.slice(health.indexOf('CMD ') + 4)),
    user: all('USER')[0],
    ports: all('EXPOSE'),
  }
}
