import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

// Nothing that people do is ever said to have brought about how they feel: no trial of it exists.
const causes =
  /\b(because of|due to|thanks to|owing to|caus(e|es|ed|ing)|leads? to|led to|results? (in|from)|as a result|improv(e|es|ed|ing)|boosts?|proven|effects? of|makes you (feel|closer|happier))\b/i

// Where the words are about something else than people and what they do.
const aboutTheProgram = new Set(['failure.json', 'keeping.json', 'main.json'])

const locales = join(import.meta.dirname, '../../src/locales')
const sentencesIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : Object.values(value as Readonly<Record<string, unknown>>).flatMap(sentencesIn)

const files = readdirSync(locales, { recursive: true, encoding: 'utf8' }).filter(file =>
  file.endsWith('.json'),
)

describe('no sentence names a cause', () => {
  it.each(files.filter(file => !aboutTheProgram.has(file.split('/').at(-1) ?? '')))('%s', file => {
    const sentences = sentencesIn(JSON.parse(readFileSync(join(locales, file), 'utf8')))
    expect(sentences.length).toBeGreaterThan(0)
    expect(sentences.filter(sentence => causes.test(sentence))).toEqual([])
  })

  it('and one that did would be found', () => {
    expect(causes.test('You feel closer because of the unplug hour.')).toBe(true)
    expect(causes.test('The unplug hour went with higher answers.')).toBe(false)
  })
})
