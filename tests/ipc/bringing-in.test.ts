import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Month } from '#domain/calendar'
import type { WholeHousehold } from '#domain/merge/merge'
import { fail, ok } from '#domain/result'
import { aHousehold, aMember, ana, aPromise, ben, idNumbered, later } from '../support/builders'
import { filesIn, temporaryFolder } from '../support/disk'
import { booksIn, livedIn, novembersCard, openLivedIn, seenIn } from '../support/lived-in'
import { openWorkroom, standingClock } from '../support/workroom'
import { booksOf, someWeeks, zipOf } from '../support/zips'

const november = '2026-11' as Month

/** A workroom in which people choose a zip of these books. */
async function choosing(whole: WholeHousehold, room: Parameters<typeof openLivedIn>[0] = {}) {
  const path = join(await temporaryFolder(), 'arriving.zip')
  await writeFile(path, zipOf(booksOf(whole)))
  return openLivedIn({ ...room, dialogs: { askForFile: () => Promise.resolve(path) } })
}

/** A zip of all that everybody has written, and the workroom it comes from. */
async function takenAlong(whole: WholeHousehold) {
  const path = join(await temporaryFolder(), 'along.zip')
  const room = await openLivedIn({ dialogs: { askWhere: () => Promise.resolve(path) } }, whole)
  await room.get('export.save', { members: whole.household.members.map(({ id }) => id) })
  return { room, path }
}

describe('bringing in', () => {
  it.each([
    ['two people and two months', livedIn],
    ['three people and half a year', someWeeks(26)],
  ])('what was taken along shows the same on another computer: %s', async (_, whole) => {
    const { room, path } = await takenAlong(whole)
    const other = await openWorkroom({
      clock: standingClock('2026-11-22T20:00:00.000Z'),
      dialogs: { askForFile: () => Promise.resolve(path) },
    })
    const preview = await other.get('import.choose', undefined)
    expect(preview.sum).toMatchObject({ renewed: 0, kept: 0, stayDeleted: 0 })
    expect(await other.ask('import.take-in', { token: preview.token })).toEqual(ok(null))
    expect(await seenIn(other)).toEqual(await seenIn(room))
    const reopened = await openWorkroom({ folder: other.folder, clock: room.clock })
    expect(await seenIn(reopened)).toEqual(await seenIn(room))
  })

  it('says beforehand what would happen, and does that', async () => {
    const there = {
      household: aHousehold({ members: [aMember(1), aMember(2), aMember(3)] }),
      months: new Map([
        [
          november,
          {
            ...livedIn.months.get(november)!,
            promises: [aPromise({ will: 'Ana: cook', updatedAt: later }), aPromise({ id: idNumbered(402) })],
            appreciations: [novembersCard],
          },
        ],
      ]),
    }
    const room = await choosing(there)
    await room.get('appreciation.withdraw', { appreciationId: novembersCard.id })
    const { token, sum, file, arriving } = await room.get('import.choose', undefined)
    expect([file, arriving.members]).toEqual(['arriving.zip', ['Ana', 'Ben', 'Cleo']])
    expect(sum).toEqual({
      added: {
        members: 1,
        summits: 0,
        checkIns: 0,
        promises: 1,
        appreciations: 0,
        topics: 0,
        agendas: 0,
        items: 0,
        unplugHours: 0,
      },
      renewed: 1,
      // Ana, Ben, the summit and both check-ins.
      kept: 5,
      stayDeleted: 1,
    })
    await room.get('import.take-in', { token })
    expect((await room.look()).household?.members.map(({ name }) => name)).toEqual(['Ana', 'Ben', 'Cleo'])
    const promises = (await room.shelf.books.months.all()).flatMap(month => month.promises)
    expect(promises.map(({ will }) => will)).toEqual(['Ana: cook', 'Ben: call', 'wash up'])
    expect((await room.get('wall.look', { viewers: null })).cards.map(({ id }) => id)).not.toContain(
      novembersCard.id,
    )
    expect((await room.get('keeping.look', undefined)).copies.map(({ reason }) => reason)).toEqual([
      'before-import',
    ])
  })

  it('the same twice adds nothing the second time', async () => {
    const room = await choosing(livedIn)
    const first = await room.get('import.choose', undefined)
    await room.get('import.take-in', { token: first.token })
    const before = await seenIn(room)
    const second = await room.get('import.choose', undefined)
    expect(second.sum).toMatchObject({
      added: {
        members: 0,
        summits: 0,
        checkIns: 0,
        promises: 0,
        appreciations: 0,
        topics: 0,
        agendas: 0,
        items: 0,
        unplugHours: 0,
      },
      renewed: 0,
    })
    await room.get('import.take-in', { token: second.token })
    expect(await seenIn(room)).toEqual(before)
  })

  it.each([
    ['that nobody gave', 'a guess', []],
    ['of before another file was chosen', null, ['import.choose']],
    ['that was used already', null, ['import.take-in']],
  ] as const)('is refused with a token %s, and nothing changes', async (_, guess, since) => {
    const room = await choosing(livedIn)
    const { token } = await room.get('import.choose', undefined)
    if (since[0] === 'import.choose') await room.get('import.choose', undefined)
    if (since[0] === 'import.take-in') await room.get('import.take-in', { token })
    const before = [await booksIn(room.folder), await seenIn(room)]
    expect(await room.ask('import.take-in', { token: guess ?? token })).toEqual(
      fail({ kind: 'archive-gone' }),
    )
    expect([await booksIn(room.folder), await seenIn(room)]).toEqual(before)
  })

  it('makes no copy for an import that is refused', async () => {
    const room = await choosing(livedIn)
    await room.ask('import.take-in', { token: 'a guess' })
    expect((await room.get('keeping.look', undefined)).copies).toEqual([])
  })

  it.each([
    [
      'another household',
      { ...livedIn, household: { ...livedIn.household, id: idNumbered<'household'>(101) } },
      { kind: 'another-household', name: 'The corner house' },
    ],
    [
      'too many people',
      {
        ...livedIn,
        household: aHousehold({
          members: Array.from({ length: 7 }, (_, n) => aMember(n + 3, { name: `P${String(n)}` })),
        }),
      },
      { kind: 'too-many-members' },
    ],
  ])('is refused for %s, and nothing changes', async (_, whole, failure) => {
    const room = await choosing(whole)
    const before = await filesIn(room.folder)
    expect(await room.ask('import.choose', undefined)).toEqual(fail(failure))
    expect(await filesIn(room.folder)).toEqual(before)
  })

  it.each([
    ['a summit is running', 'summit.open', { agenda: 'quick-20', present: [ana, ben] }, 'summit-running'],
    ['the demo is on the table', 'demo.enter', undefined, 'in-demo'],
  ] as const)('is refused while %s', async (_, name, input, kind) => {
    const room = await choosing(livedIn)
    const { token } = await room.get('import.choose', undefined)
    await room.send(name, input)
    const before = await filesIn(room.folder)
    expect(await room.ask('import.take-in', { token })).toEqual(fail({ kind }))
    expect(await filesIn(room.folder)).toEqual(before)
  })
})
