import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fail } from '#domain/result'
import { aCardDraft, stranger } from '../support/builders'
import { filesIn, putFileInPlaceOf, wordsIn } from '../support/disk'
import { foundingPlan, openHome, openWorkroom, standingClock } from '../support/workroom'

describe('before anybody lives here', () => {
  it('home says so', async () => {
    const room = await openWorkroom()
    expect(await room.get('house.open', undefined)).toMatchObject({
      household: null,
      isDemo: false,
      hasOwn: false,
      nextSummit: null,
      running: null,
      openPromises: [],
      latestAppreciation: null,
    })
    expect(await filesIn(room.folder)).toEqual({})
  })

  it.each([
    ['household.rename', { name: 'Home', summitRhythm: foundingPlan.summitRhythm }],
    ['member.welcome', { name: 'Cleo', mark: 'star' }],
    ['member.change', { memberId: stranger, plan: { name: 'Cleo', mark: 'star' } }],
    ['summit.open', { agenda: 'quick-20', present: [] }],
    [
      'appreciation.post',
      aCardDraft({ author: stranger, to: [stranger], words: 'thanks', shareable: false }),
    ],
    ['recap.compose', { period: null }],
  ] as const)('%s has nothing to do', async (name, input) => {
    const room = await openWorkroom()
    expect(await room.send(name, input)).toEqual(fail({ kind: 'no-household' }))
    expect(await filesIn(room.folder)).toEqual({})
  })
})

describe('founding a household', () => {
  it('answers with home as it is now', async () => {
    const room = await openWorkroom({ clock: standingClock('2026-11-21T18:00:00.000Z') })
    const house = await room.get('household.found', foundingPlan)
    expect(house.household).toMatchObject(foundingPlan)
    expect(house).toMatchObject({
      today: '2026-11-21',
      hasOwn: true,
      nextSummit: { on: '2026-11-22', startsAt: '19:00' },
    })
  })

  it('is there after the app was closed', async () => {
    const { folder, look } = await openHome()
    expect(await (await openWorkroom({ folder })).look()).toEqual(await look())
  })

  it('a second time changes nothing', async () => {
    const { folder, get, look } = await openHome()
    const before = await filesIn(folder)
    expect(await get('household.found', { ...foundingPlan, name: 'Another house' })).toEqual(await look())
    expect(await filesIn(folder)).toEqual(before)
  })

  it('twice at the same moment changes nothing the second time', async () => {
    const { get, look } = await openWorkroom()
    const [first] = await Promise.all([
      get('household.found', foundingPlan),
      get('household.found', foundingPlan),
    ])
    expect((await look()).household?.id).toBe(first.household?.id)
  })

  it.each([
    ['one person', { members: foundingPlan.members.slice(0, 1) }, { kind: 'too-few-members' }],
    ['no name', { name: '  ' }, { kind: 'name-unusable', name: '' }],
    [
      'a mark for two',
      { members: foundingPlan.members.map(member => ({ ...member, mark: 'star' as const })) },
      { kind: 'mark-taken', mark: 'star' },
    ],
  ])('is refused with %s, and nothing is written', async (_, part, failure) => {
    const room = await openWorkroom()
    expect(await room.ask('household.found', { ...foundingPlan, ...part })).toEqual(fail(failure))
    expect(await filesIn(room.folder)).toEqual({})
  })

  it('says that it could not be saved, and nobody lives here then', async () => {
    const room = await openWorkroom()
    await putFileInPlaceOf(join(room.folder, 'books'))
    expect(await room.ask('household.found', foundingPlan)).toEqual(
      fail({ kind: 'not-saved', reason: 'folder-gone' }),
    )
    expect((await room.look()).household).toBeNull()
  })
})

describe('changing the house', () => {
  it('renames it and moves its evening', async () => {
    const { get } = await openHome()
    const summitRhythm = { weekday: 3, startsAt: '20:30' } as never
    const { household } = await get('household.rename', { name: ' The mill ', summitRhythm })
    expect(household).toMatchObject({ name: 'The mill', summitRhythm })
  })

  it('takes another person in, and out of the room for names and marks', async () => {
    const { get, ask } = await openHome()
    const { household } = await get('member.welcome', { name: 'Cleo', mark: 'star' })
    expect(household?.members.map(member => member.name)).toEqual(['Ana', 'Ben', 'Cleo'])
    expect(await ask('member.welcome', { name: 'cleo', mark: 'drop' })).toMatchObject({
      failure: { kind: 'name-taken' },
    })
  })

  it('gives a member another name without touching the other', async () => {
    const { get, pair, look } = await openHome()
    const [, ben] = (await look()).household?.members ?? []
    await get('member.change', { memberId: pair[0], plan: { name: 'Anna', mark: 'drop' } })
    expect((await look()).household?.members).toMatchObject([{ name: 'Anna', mark: 'drop' }, ben])
  })
})

describe('the demo', () => {
  it('shows a household with a past, without any of one’s own words', async () => {
    const { get, folder } = await openHome()
    const house = await get('demo.enter', undefined)
    expect(house).toMatchObject({ isDemo: true, hasOwn: true })
    expect(house.household?.name).not.toBe('The corner house')
    expect((await get('trends.look', undefined)).weeks.length).toBeGreaterThanOrEqual(25)
    expect(await wordsIn(join(folder, 'demo'))).not.toContain('corner house')
  })

  it('takes what is done there away with it', async () => {
    const { get, look, folder, members } = await openHome()
    const before = await filesIn(join(folder, 'books'))
    const home = await look()
    const { household } = await get('demo.enter', undefined)
    const [author, to] = household?.members.map(member => member.id) as [never, never]
    await get(
      'appreciation.post',
      aCardDraft({ author, to: [to], words: 'only in the demo', shareable: true }),
    )
    expect(await get('demo.remove', undefined)).toEqual(home)
    expect(await wordsIn(folder)).not.toContain('only in the demo')
    expect(await filesIn(join(folder, 'books'))).toEqual(before)
    expect((await look()).household?.members.map(member => member.id)).toEqual(members)
  })

  it('does not know the people of one’s own household', async () => {
    const { get, ask, pair } = await openHome()
    await get('demo.enter', undefined)
    expect(
      await ask(
        'appreciation.post',
        aCardDraft({ author: pair[0], to: [pair[1]], words: 'mixed', shareable: false }),
      ),
    ).toEqual(fail({ kind: 'not-a-member' }))
    expect(await ask('summit.open', { agenda: 'quick-20', present: [...pair] })).toEqual(
      fail({ kind: 'not-a-member' }),
    )
  })

  it('may be looked at before anybody has moved in', async () => {
    const room = await openWorkroom()
    await room.get('demo.enter', undefined)
    expect(await room.look()).toMatchObject({ isDemo: true, hasOwn: false })
    await room.get('demo.remove', undefined)
    expect((await room.look()).household).toBeNull()
  })
})
