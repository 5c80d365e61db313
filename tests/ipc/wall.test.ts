import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fail } from '#domain/result'
import { aCardDraft, stranger } from '../support/builders'
import { filesIn, putFileInPlaceOf, wordsIn } from '../support/disk'
import { openHome, openWorkroom, standingClock } from '../support/workroom'

async function atTheWall() {
  const clock = standingClock('2026-11-22T18:00:00.000Z')
  const home = await openHome({ clock })
  const [author, to] = home.pair
  const card = (words: string) => aCardDraft({ author, to: [to], words })
  return {
    ...home,
    clock,
    author,
    to,
    card,
    post: (words: string) => home.ask('appreciation.post', card(words)),
  }
}

describe('a card', () => {
  it('hangs on the wall, newest first, and at home', async () => {
    const { post, clock, get, look, author, to } = await atTheWall()
    await post('for the soup')
    clock.setTo('2026-11-23T18:00:00.000Z')
    await post('for waiting')
    const wall = (await get('wall.look', { viewers: null })).cards
    expect(wall).toMatchObject([
      { words: 'for waiting', author, to: [to], shareable: false },
      { words: 'for the soup' },
    ])
    expect((await look()).latestAppreciation).toEqual(wall[0])
  })

  it('lies in the month of the local day', async () => {
    const { post, clock, folder } = await atTheWall()
    clock.setTo('2026-11-30T23:30:00.000Z')
    await post('just after midnight in Berlin')
    expect(await wordsIn(join(folder, 'books', 'months'))).toContain('just after midnight')
    expect(Object.keys(await filesIn(folder))).toContain('books/months/2026-12.json')
  })

  it('is taken down for good: the words leave the disk, a tombstone stays', async () => {
    const { post, get, ask, folder } = await atTheWall()
    await post('better unsaid')
    const [hung] = (await get('wall.look', { viewers: null })).cards
    const appreciationId = hung?.id as never
    expect(await get('appreciation.withdraw', { appreciationId })).toBeNull()
    const onDisk = await wordsIn(folder)
    expect(onDisk).not.toContain('better unsaid')
    expect(onDisk).toContain(appreciationId)
    expect(await ask('appreciation.withdraw', { appreciationId })).toEqual(
      fail({ kind: 'no-such-appreciation' }),
    )
  })

  it.each([
    ['without words', { words: ' \n' }, { kind: 'nothing-said' }],
    ['for nobody', { to: [] }, { kind: 'nobody-named' }],
    ['for oneself', { to: 'author' }, { kind: 'nobody-named' }],
    ['for a stranger', { to: [stranger] }, { kind: 'not-a-member' }],
    ['from a stranger', { author: stranger }, { kind: 'not-a-member' }],
  ] as const)('is refused %s', async (_, part, failure) => {
    const { ask, card, folder, author } = await atTheWall()
    const before = await filesIn(folder)
    const to = 'to' in part ? (part.to === 'author' ? [author] : [...part.to]) : card('').to
    expect(await ask('appreciation.post', { ...card('thanks'), ...part, to })).toEqual(fail(failure))
    expect(await filesIn(folder)).toEqual(before)
  })

  it('stays unwritten when the disk does not take it, and the wall as it was', async () => {
    const { post, get, folder } = await atTheWall()
    await post('for the soup')
    await putFileInPlaceOf(join(folder, 'books', 'months'))
    expect(await post('for waiting')).toEqual(fail({ kind: 'not-saved', reason: 'folder-gone' }))
    expect((await get('wall.look', { viewers: null })).cards).toHaveLength(1)
  })

  it('also when it would have been the first of its month', async () => {
    const { post, folder } = await atTheWall()
    await putFileInPlaceOf(join(folder, 'books', 'months'))
    expect(await post('for waiting')).toEqual(fail({ kind: 'not-saved', reason: 'folder-gone' }))
  })
})

describe('words of any kind', () => {
  it.each([
    ['markup', '<script>alert("x")</script><img src=x onerror=alert(1)>'],
    ['emoji of several code points', 'for the 👩‍👧‍👦 picnic 🏳️‍🌈 🇪🇸'],
    ['right to left', 'شكرًا على الشاي ‏(mint)‏'],
    ['right-to-left overrides', 'thanks \u202Egnihton rof\u202C'],
    ['combining marks', 'Z̷a̶l̴g̵o̶ e\u0301'],
    ['what ends JSON', '"}]}\\u0000 \u2028 \u2029 \\'],
    ['a formula', '=HYPERLINK("http://example.org")'],
    ['what files are called', '../../machine.json'],
    ['line breaks and tabs inside', 'one\r\n\ttwo\nthree'],
    ['exactly 2,000 characters', 'x'.repeat(2000)],
    ['2,000 emoji', '🫖'.repeat(2000)],
    ['the names of an object’s own', '__proto__ constructor toString'],
  ])('come back as they were written: %s', async (_, words) => {
    const { post, get, folder, newId } = await atTheWall()
    expect((await post(words)).ok).toBe(true)
    expect((await get('wall.look', { viewers: null })).cards).toMatchObject([{ words }])
    const reopened = await openWorkroom({ folder, newId })
    expect((await reopened.get('wall.look', { viewers: null })).cards).toMatchObject([{ words }])
  })

  it.each([
    ['2,001 characters', 'x'.repeat(2001), 'too-long'],
    ['10,000 characters', 'x'.repeat(10_000), 'too-long'],
    ['NUL', 'a\0b', 'unprintable'],
    ['an escape sequence', '\u001B[31mred', 'unprintable'],
    ['half an emoji at the end', 'thanks \uD83E', 'unprintable'],
    ['half an emoji at the beginning', '\uDED6 thanks', 'unprintable'],
    ['two halves in the wrong order', '\uDED6\uD83E', 'unprintable'],
  ])('are refused whole, and nothing is cut off: %s', async (_, words, problem) => {
    const { post, folder } = await atTheWall()
    const before = await filesIn(folder)
    expect(await post(words)).toEqual(fail({ kind: 'invalid-input', problems: [{ at: 'words', problem }] }))
    expect(await filesIn(folder)).toEqual(before)
  })
})

describe('a card that is being written', () => {
  it('waits where it was left, also after the app was closed', async () => {
    const { get, folder } = await atTheWall()
    await get('jotting.keep', { place: 'wall', words: 'half a sen' })
    const reopened = await openWorkroom({ folder })
    expect(await reopened.get('jotting.read', undefined)).toEqual({ wall: 'half a sen' })
  })

  it('keeps its newest words when many arrive at once', async () => {
    const { ask, get } = await atTheWall()
    const typed = Array.from('thank you for the tea', (_, index) =>
      'thank you for the tea'.slice(0, index + 1),
    )
    await Promise.all(typed.map(words => ask('jotting.keep', { place: 'wall', words })))
    expect(await get('jotting.read', undefined)).toEqual({ wall: 'thank you for the tea' })
  })
})
