import { describe, expect, it } from 'vitest'
import { isOnTheTable, outcomeAt, outcomes, settlePromise, type Outcome } from '#domain/promise'
import { fail } from '#domain/result'
import { aMember, ana, aPromise, ben, cleo, idNumbered, later, valueOf } from '../support/builders'

const born = idNumbered<'summit'>(200)
const second = idNumbered<'summit'>(201)
const third = idNumbered<'summit'>(202)
const fresh = aPromise({ madeAt: born })
const settled = (outcome: Outcome, summit = second, promise = fresh) =>
  valueOf(settlePromise(promise, outcome, summit, later))

describe('settling a promise', () => {
  it.each([
    ['kept', 'kept', 'kept'],
    ['let go', 'let-go', 'let-go'],
    ['carried on stays open', 'carried-on', 'open'],
  ] as const)('%s', (_, said, outcome) => {
    expect(settled(said)).toEqual({ ...fresh, outcome, lookedAt: [second], updatedAt: later })
  })

  it.each(outcomes.flatMap(first => outcomes.map(then => [first, then] as const)))(
    'may be said again at the same summit: %s, then %s',
    (first, then) => {
      const again = settled(then, second, settled(first))
      expect(outcomeAt(again, second)).toBe(then)
      expect(again.lookedAt).toEqual([second])
    },
  )

  it('may be carried on and kept a week later', () => {
    const kept = settled('kept', third, settled('carried-on'))
    expect(kept).toMatchObject({ outcome: 'kept', lookedAt: [second, third] })
  })

  it.each(['kept', 'let-go'] as const)('refuses what an earlier summit settled as %s', outcome => {
    expect(settlePromise(settled(outcome), 'kept', third, later)).toEqual(fail({ kind: 'settled-elsewhere' }))
  })

  it('refuses the earlier summit once a later one has settled it', () => {
    const kept = settled('kept', third, settled('carried-on'))
    expect(settlePromise(kept, 'let-go', second, later)).toEqual(fail({ kind: 'settled-elsewhere' }))
  })
})

describe('the table of a summit', () => {
  it.each([
    ['holds an open promise from before', fresh, second, true],
    ['does not hold one that was born in it', fresh, born, false],
    ['holds one that was carried on', settled('carried-on'), third, true],
    ['still holds what it settled itself', settled('kept'), second, true],
    ['does not hold what was settled before', settled('let-go'), third, false],
  ])('%s', (_, promise, summit, expected) => {
    expect(isOnTheTable(promise, summit, [aMember(1)])).toBe(expected)
  })
})

describe('the table of a summit with others', () => {
  it.each([
    ['holds what everyone may see', 'everyone' as const, true],
    ['holds what those present may see', [ana, ben, cleo], true],
    ['does not hold what somebody present may not see', [ana, ben], false],
  ])('%s', (_, audience, expected) => {
    expect(isOnTheTable({ ...fresh, audience }, second, [aMember(1), aMember(3)])).toBe(expected)
  })

  it('holds what was said before somebody moved in', () => {
    const newcomer = aMember(3, { createdAt: later })
    expect(isOnTheTable({ ...fresh, audience: [ana, ben] }, second, [aMember(1), newcomer])).toBe(true)
  })

  it('does not hold the promise of somebody who is not here to speak of it', () => {
    expect(isOnTheTable({ ...fresh, audience: 'everyone' }, second, [aMember(2), aMember(3)])).toBe(false)
  })
})

describe('what a summit said of a promise', () => {
  it.each([
    ['nothing yet', fresh, second, null],
    ['carried on', settled('carried-on'), second, 'carried-on'],
    ['kept', settled('kept'), second, 'kept'],
    ['let go', settled('let-go'), second, 'let-go'],
    ['nothing, where another summit settled it', settled('kept'), third, null],
    ['nothing yet, after it was carried on elsewhere', settled('carried-on'), third, null],
  ])('%s', (_, promise, summit, expected) => {
    expect(outcomeAt(promise, summit)).toBe(expected)
  })
})
