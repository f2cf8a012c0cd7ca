import { describe, expect, it } from 'vitest'
import { messages } from '@/messages/all'
import { auditEvents } from './events'

describe.each(Object.entries(messages))('the audit in %s', (_locale, { audit }) => {
  const events: Record<string, Record<string, string>> = audit.events
  const subjects: Record<string, string> = audit.subjects

  it('says every event, and none that there is not', () => {
    const said = Object.entries(events).flatMap(([noun, verbs]) =>
      Object.keys(verbs).map((verb) => `${noun}.${verb}`),
    )
    expect(said.sort()).toEqual([...auditEvents].sort())
  })

  it('names everything an event is about', () => {
    const nouns = new Set(auditEvents.map((name) => name.split('.')[0] ?? ''))
    expect([...nouns].filter((noun) => !subjects[noun])).toEqual([])
  })
})
