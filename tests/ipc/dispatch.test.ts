import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commands, type CommandName } from '#contract/contract'
import { fail } from '#domain/result'
import { aDraft, ana, idNumbered } from '../support/builders'
import { filesIn } from '../support/disk'
import { withAt } from '../support/problems'
import { sampleInputs } from '../support/sample-inputs'
import { openHome, openWorkroom } from '../support/workroom'

const noSuchCommand = fail({ kind: 'invalid-input', problems: [{ at: 'name', problem: 'no-such-command' }] })

describe('a name that is no command', () => {
  it.each([
    ['one that was never there', 'household.burn'],
    ['one in other letters', 'House.Open'],
    ['one with a space', 'house.open '],
    ['the empty one', ''],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['toString', 'toString'],
    ['hasOwnProperty', 'hasOwnProperty'],
    ['a list of one command', ['house.open']],
    ['something that says it is one', { toString: () => 'house.open' }],
    ['a number', 0],
    ['null', null],
    ['nothing', undefined],
  ])('is refused: %s', async (_, name) => {
    const room = await openWorkroom()
    expect(await room.send(name, undefined)).toEqual(noSuchCommand)
    expect(room.faults).toEqual([])
  })
})

// A whole number that no field takes, in every place of every command that has places.
const badPlaces = (Object.keys(commands) as CommandName[]).flatMap(name =>
  // The bytes of a picture are one thing, however many there are.
  placesOf(sampleInputs[name])
    .map(place => place.replace(/^(bytes|png)\..*/, '$1'))
    .map(place => [name, place] as const),
)

describe('input of another shape', () => {
  it.each(badPlaces)('%s refuses it at %s and changes nothing on the disk', async (name, place) => {
    const room = await openHome()
    const before = await filesIn(room.folder)
    const reply = await room.send(name, withAt(sampleInputs[name], place, -7.5))
    expect(reply).toMatchObject({ ok: false, failure: { kind: 'invalid-input' } })
    const { problems } = (reply as unknown as { failure: { problems: { at: string }[] } }).failure
    expect(problems.some(({ at }) => place.startsWith(at))).toBe(true)
    expect(await filesIn(room.folder)).toEqual(before)
    expect(room.faults).toEqual([])
  })

  it.each(Object.keys(commands) as CommandName[])('%s takes no garbage, and none breaks it', async name => {
    const room = await openHome()
    const before = await filesIn(room.folder)
    const garbage = fc.anything().filter(value => value !== undefined)
    await fc.assert(
      fc.asyncProperty(garbage, async input => {
        expect(await room.send(name, input)).toMatchObject({ failure: { kind: 'invalid-input' } })
      }),
      { numRuns: 25 },
    )
    expect(await filesIn(room.folder)).toEqual(before)
    expect(room.faults).toEqual([])
  })

  it.each([
    ['a name of 41 letters', 'household.found', 'name', 'x'.repeat(41), 'too-long'],
    ['NUL in a name', 'household.found', 'members.1.name', 'B\0n', 'unprintable'],
    ['a mark that nobody drew', 'household.found', 'members.0.mark', 'skull', 'not-a-mark'],
    ['an eighth day', 'household.found', 'summitRhythm.weekday', 8, 'not-a-weekday'],
    ['half past midnight, badly', 'household.found', 'summitRhythm.startsAt', '24:30', 'not-a-time'],
    ['an id with a path in it', 'member.change', 'memberId', '../../machine', 'not-an-id'],
    ['a week that no year has', 'recap.export', 'period', '2026-W54', 'not-a-period'],
    ['a path in place of a period', 'recap.export', 'period', '../../2026-W12', 'not-a-period'],
    ['an outcome nobody has', 'promise.settle', 'outcome', 'failed', 'not-a-choice'],
    ['a place that keeps no words', 'jotting.keep', 'place', '__proto__', 'not-a-choice'],
    ['20,001 characters', 'jotting.keep', 'words', 'x'.repeat(20_001), 'too-long'],
    ['10,000 characters', 'appreciation.post', 'words', 'x'.repeat(10_000), 'too-long'],
    ['half an emoji', 'appreciation.post', 'words', 'Thanks \uD83E', 'unprintable'],
  ] as const)('says where and what: %s', async (_, name, place, value, problem) => {
    const room = await openHome()
    expect(await room.send(name, withAt(sampleInputs[name], place, value))).toEqual(
      fail({ kind: 'invalid-input', problems: [{ at: place, problem }] }),
    )
  })

  it('does not take a score that is not one', async () => {
    const room = await openHome()
    const draft = { ...aDraft(), scores: { connected: 11 } }
    const answer = { kind: 'check-in', answer: { act: 'write', memberId: ana, draft } }
    expect(await room.send('summit.answer', { step: 1, answer, reader: null })).toMatchObject({
      failure: { kind: 'invalid-input' },
    })
  })
})

describe('a handler that breaks', () => {
  const breaking = () =>
    openHome({
      handlers: handlers => ({ ...handlers, 'wall.look': () => Promise.reject(new Error('a bug')) }),
    })

  it('answers with the reference under which it stands in the log', async () => {
    const room = await breaking()
    expect(await room.send('wall.look', { viewers: null })).toEqual(
      fail({ kind: 'unexpected', reference: 'fault-1' }),
    )
    expect(room.faults).toEqual([new Error('a bug')])
  })

  it('leaves the others at work', async () => {
    const room = await breaking()
    await room.send('wall.look', { viewers: null })
    expect((await room.get('house.open', undefined)).household?.name).toBe('The corner house')
  })

  it('also when it throws before it promises anything', async () => {
    const room = await openHome({
      handlers: handlers => ({
        ...handlers,
        'wall.look': () => {
          throw new TypeError('at once')
        },
      }),
    })
    expect(await room.send('wall.look', { viewers: null })).toMatchObject({ failure: { kind: 'unexpected' } })
  })
})

it('passes on only what a command asked for', async () => {
  const seen: unknown[] = []
  const room = await openHome({
    handlers: handlers => ({
      ...handlers,
      'appreciation.withdraw': input => {
        seen.push(input)
        return handlers['appreciation.withdraw'](input)
      },
    }),
  })
  const appreciationId = idNumbered(1)
  await room.send('appreciation.withdraw', { appreciationId, alsoDelete: 'everything' })
  expect(seen).toEqual([{ appreciationId }])
})

/** Every place in an input that holds something simple: `members.1.name`. */
function placesOf(input: unknown, above = ''): readonly string[] {
  if (typeof input !== 'object' || input === null) return above === '' ? [] : [above]
  return Object.entries(input).flatMap(([key, part]) =>
    placesOf(part, above === '' ? key : `${above}.${key}`),
  )
}
