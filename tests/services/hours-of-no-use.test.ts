import { describe, expect, it } from 'vitest'
import type { UnplugHourId } from '#domain/ids'
import { fail } from '#domain/result'
import { ruleOf } from '#domain/unplug/repeat'
import { anEvening } from '../support/an-evening'
import { ana, anHourPlan, on, wallClock } from '../support/builders'
import { openHome } from '../support/workroom'

describe('a summit that was left unfinished', () => {
  it('keeps nothing quiet any more after three hours', async () => {
    const { goTo, get, members, clock, end } = await anEvening()
    clock.setTo('2026-11-23T14:00:00.000Z')
    await get('summit.open', { agenda: 'quick-20', present: members })
    expect(await goTo('17:55')).toEqual(['unplug-soon'])
    expect((await get('reminders.look', undefined)).quiet).toBeNull()
    await end()
  })
})

describe('a day that is moved', () => {
  it('begins then, whatever became of it where it was', async () => {
    const { goTo, get, hourId, end } = await anEvening()
    await goTo('17:55')
    await get('unplug.put-off', { hourId })
    const day = { change: 'move', to: on('2026-11-24'), startsAt: wallClock('19:00') } as const
    const { next } = await get('unplug.change-day', { hourId, on: on('2026-11-23'), day })
    expect(next[0]).toMatchObject({ startsAt: '2026-11-24T18:00:00.000Z', putOffTimes: 0, isMoved: true })
    expect(await goTo('18:10')).toEqual(['unplug-soon'])
    expect(await goTo('17:55', '2026-11-24')).toEqual(['unplug-soon', 'unplug-soon'])
    expect(await goTo('18:00', '2026-11-24')).toEqual(['unplug-soon', 'unplug-soon', 'unplug-begins'])
    await end()
  })

  it.each([
    ['into what is past', '2026-11-23', '17:59', 'moved-into-past'],
    ['to this very moment', '2026-11-23', '18:00', 'moved-into-past'],
    ['onto a day off', '2026-11-25', '19:00', 'moved-onto-day-off'],
  ] as const)('is not moved %s, where it would never come', async (_, to, time, kind) => {
    const { get, ask, hourId, end } = await anEvening()
    await get('unplug.keep-holidays', { holidays: [{ from: on('2026-11-25'), to: on('2026-11-26') }] })
    const day = { change: 'move', to: on(to), startsAt: wallClock(time) } as const
    expect(await ask('unplug.change-day', { hourId, on: on('2026-11-23'), day })).toEqual(fail({ kind }))
    expect((await get('unplug.look', undefined)).next[0]).toMatchObject({ isMoved: false })
    await end()
  })
})

describe('what is no use', () => {
  it.each([
    [{ name: ' ' }, 'hour-unnamed'],
    [{ minutes: 4 }, 'hour-minutes-unusable'],
    [{ minutes: 5000 }, 'hour-minutes-unusable'],
    [{ noticeMinutes: 121 }, 'hour-notice-unusable'],
    [{ who: [] }, 'hour-of-nobody'],
    [{ zone: 'Europe/Atlantis' }, 'hour-zone-unknown'],
    [{ rule: ruleOf({ kind: 'once' }), from: on('2026-11-01') }, 'hour-passed'],
    [{ rule: 'FREQ=MINUTELY' as never }, 'rule-too-often'],
    [{ rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' as never }, 'rule-never'],
    [{ rule: 'every day' as never }, 'rule-unreadable'],
    [{ rule: 'FREQ=WEEKLY;BYDAY=' as never }, 'rule-without-days'],
    [{ rule: 'FREQ=DAILY;COUNT=1001' as never }, 'rule-unreadable'],
  ] as const)('%j is refused as %s', async (plan, kind) => {
    const { ask, members } = await openHome()
    expect(
      await ask('unplug.keep', { hourId: null, plan: anHourPlan({ who: members, ...plan }) }),
    ).toMatchObject({ ok: false, failure: { kind } })
  })

  it('in the books is shown as such, and keeps no other hour from coming', async () => {
    const { shelf, goTo, get, hourId, end } = await anEvening()
    await shelf.books.household.put(
      home =>
        home && {
          ...home,
          unplugHours: [
            { ...home.unplugHours[0]!, id: ana as unknown as UnplugHourId, rule: 'FREQ=MINUTELY' as never },
            { ...home.unplugHours[0]!, id: home.id as unknown as UnplugHourId, zone: 'Europe/Atlantis' },
            ...home.unplugHours,
          ],
        },
    )
    expect(await goTo('18:00')).toEqual(['unplug-begins'])
    const { hours } = await get('unplug.look', undefined)
    expect(hours.map(({ hour, problem }) => [hour.id === hourId, problem])).toEqual([
      [false, 'unreadable'],
      [false, 'zone-unknown'],
      [true, null],
    ])
    await end()
  })

  it.each([
    ['counted for too long', { rule: 'FREQ=DAILY;COUNT=20000', from: on('1990-01-01') }],
    ['too laborious to follow', { rule: 'FREQ=DAILY;BYYEARDAY=366;COUNT=900', from: on('1990-01-01') }],
    ['endless', { minutes: 1e15 }],
    ['announced aeons before', { noticeMinutes: 1e15 }],
  ])('in the books, as it is %s, takes no other hour and no page along', async (_, broken) => {
    const { shelf, goTo, get, hourId, keeper, end } = await anEvening()
    await shelf.books.household.put(home => {
      const [hour] = home?.unplugHours ?? []
      const another = { ...hour!, id: ana as unknown as UnplugHourId, ...broken } as typeof hour & object
      return home && { ...home, unplugHours: [another, hour!] }
    })
    expect(await goTo('18:00')).toEqual(['unplug-begins'])
    expect(keeper.standing().endsAt).toBe('2026-11-23T19:00:00.000Z')
    const { hours } = await get('unplug.look', undefined)
    expect(hours.find(({ hour }) => hour.id === hourId)?.problem).toBeNull()
    expect(hours.find(({ hour }) => hour.id !== hourId)?.problem).toBe('unreadable')
    await end()
  })

  it('are hours that are not there', async () => {
    const { ask } = await openHome()
    for (const name of ['unplug.start-now', 'unplug.put-off'] as const)
      expect(await ask(name, { hourId: ana as never })).toEqual(fail({ kind: 'no-such-hour' }))
  })
})

it('fifty hours at the same minute are said, and one more is refused', async () => {
  const { get, ask, goTo, members, end } = await anEvening()
  const plan = anHourPlan({ rule: 'FREQ=WEEKLY;BYDAY=MO' as never, who: members })
  for (let count = 2; count <= 50; count += 1) await get('unplug.keep', { hourId: null, plan })
  expect(await ask('unplug.keep', { hourId: null, plan })).toMatchObject({
    failure: { kind: 'too-many-hours' },
  })
  expect(await goTo('18:00')).toHaveLength(50)
  await end()
}, 60_000)
