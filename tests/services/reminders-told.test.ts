import { describe, expect, it, vi } from 'vitest'
import { fail } from '#domain/result'
import { anEvening } from '../support/an-evening'
import { anHourPlan, at, on, wallClock } from '../support/builders'
import { newsKeeper, openWorkroom, standingClock } from '../support/workroom'

describe('from the tray', () => {
  const monday = on('2026-11-23')

  it('what is put off is what was named, though another one is next by now', async () => {
    const { goTo, keeper, hourId, end } = await anEvening({}, { minutes: 10 })
    await goTo('18:15')
    expect(await keeper.putOff(hourId, monday)).toEqual(fail({ kind: 'no-such-hour' }))
    expect(keeper.reminding.log.putOff).toEqual({})
    await end()
  })

  it('what has begun meanwhile is put off all the same', async () => {
    const { goTo, keeper, hourId, end } = await anEvening()
    await goTo('18:00')
    expect((await keeper.putOff(hourId, monday)).ok).toBe(true)
    expect(keeper.standing()).toMatchObject({ state: 'soon', nextHour: { on: monday, putOffTimes: 1 } })
    await end()
  })

  it('the next hour is there behind a summit that comes before it', async () => {
    const { keeper, hourId, end } = await anEvening({}, { rule: 'FREQ=MONTHLY;BYDAY=1MO' as never })
    expect(keeper.standing()).toMatchObject({
      next: { kind: 'summit', on: '2026-11-29' },
      nextHour: { kind: 'unplug-hour', hour: hourId, on: '2026-12-07' },
    })
    await end()
  })
})

describe('what the tray and the windows show', () => {
  /** How often they were told that something is otherwise, so far. */
  async function told(plan: Parameters<typeof anHourPlan>[0] = {}) {
    const { heard, announce } = newsKeeper()
    const evening = await anEvening({ announce }, plan)
    const news = () => heard.filter(({ name }) => name === 'reminders.changed').length
    return {
      ...evening,
      news,
      /** The moments among these at which there is news. */
      newsAt: async (...moments: readonly (readonly [string, string])[]) => {
        const found: string[] = []
        for (const [day, time] of moments) {
          const before = news()
          await evening.goTo(time, day)
          if (news() > before) found.push(time)
        }
        return found
      },
    }
  }
  const day = '2026-11-23'

  it('is told once time alone has changed it: a quarter of an hour before, at its moments, at midnight', async () => {
    const { newsAt, end } = await told()
    expect(
      await newsAt(
        ...(['17:30', '17:44', '17:45', '17:46', '17:55', '17:56', '18:00', '18:30', '19:00'] as const).map(
          time => [day, time] as const,
        ),
        [day, '22:59'],
        [day, '23:00'],
        [day, '23:01'],
      ),
    ).toEqual(['17:45', '17:55', '18:00', '19:00', '23:00'])
    await end()
  })

  it('is told when a pause is over', async () => {
    const { get, newsAt, keeper, end } = await told({ noticeMinutes: 0 })
    await get('reminders.pause', { until: 'in-an-hour' })
    expect(keeper.standing().state).toBe('paused')
    expect(await newsAt([day, '17:10'], [day, '17:59'], [day, '18:00'])).toEqual(['17:10', '18:00'])
    expect(keeper.standing().state).toBe('in-hour')
    await end()
  })

  it.each([
    [
      'a summit that begins',
      async ({ get, members }: Awaited<ReturnType<typeof anEvening>>) =>
        get('summit.open', { agenda: 'quick-20', present: members }),
    ],
    [
      'another rhythm',
      async ({ get }: Awaited<ReturnType<typeof anEvening>>) =>
        get('household.rename', {
          name: 'The corner house',
          summitRhythm: { weekday: 2, startsAt: wallClock('20:00') },
        }),
    ],
  ] as const)('is told of %s at the next look', async (_, change) => {
    const evening = await told()
    expect(await evening.newsAt([day, '17:10'], [day, '17:11'])).toEqual([])
    await change(evening)
    expect(await evening.newsAt([day, '17:12'], [day, '17:13'])).toEqual(['17:12'])
    await evening.end()
  })
})

describe('the wait for the next look', () => {
  const waits = (spy: { readonly mock: { readonly calls: readonly (readonly unknown[])[] } }) =>
    spy.mock.calls.map(([, ms]) => ms).at(-1)

  it('is until the next moment that counts, and half a minute at most', async () => {
    const { goTo, clock, keeper, end } = await anEvening()
    const spy = vi.spyOn(globalThis, 'setTimeout')
    await goTo('17:30')
    expect(waits(spy)).toBe(30_000)
    clock.setTo('2026-11-23T17:44:50.000Z')
    await keeper.look()
    expect(waits(spy)).toBe(10_000)
    spy.mockRestore()
    await end()
  })

  it('is half a minute while the screen is locked, and after a look that failed', async () => {
    let isLocked = false
    const { goTo, keeper, shelf, faults, end } = await anEvening({ isLocked: () => isLocked })
    await goTo('17:50')
    const spy = vi.spyOn(globalThis, 'setTimeout')
    isLocked = true
    await goTo('17:56')
    expect(waits(spy)).toBe(30_000)
    isLocked = false
    await goTo('18:30')
    const broken = vi.spyOn(shelf.ownBooks.months, 'put').mockRejectedValue(new Error('no disk at all'))
    await goTo('19:00')
    expect(faults).toHaveLength(1)
    expect(waits(spy)).toBe(30_000)
    broken.mockRestore()
    spy.mockRestore()
    await keeper.look()
    await end()
  })
})

describe('an hour that was held', () => {
  it('goes on until its month can be saved, and whoever ends it is told', async () => {
    const { goTo, ask, get, shelf, sessions, keeper, faults, end } = await anEvening()
    await goTo('18:00')
    await goTo('18:20')
    const full = fail({ kind: 'not-saved', reason: 'disk-full' } as never)
    const broken = vi.spyOn(shelf.ownBooks.months, 'put').mockResolvedValue(full)
    expect(await ask('unplug.end', undefined)).toEqual(full)
    expect((await get('unplug.look', undefined)).running).toHaveLength(1)
    expect(await goTo('19:00')).toEqual(['unplug-begins'])
    expect(keeper.standing().state).toBe('resting')
    expect(await goTo('19:01')).toEqual(['unplug-begins'])
    expect(faults).toHaveLength(1)
    broken.mockRestore()
    expect(await goTo('19:02')).toEqual(['unplug-begins', 'unplug-over'])
    expect(await sessions()).toMatchObject([{ isCutShort: false, endedAt: '2026-11-23T19:00:00.000Z' }])
    await end()
  })

  it('is kept when the next one of the same hour begins before its end', async () => {
    const { goTo, sessions, keeper, end } = await anEvening(
      {},
      { rule: 'FREQ=DAILY' as never, minutes: 1500 },
    )
    await goTo('18:00')
    await goTo('18:00', '2026-11-24')
    expect(await sessions()).toMatchObject([
      { on: '2026-11-23', endedAt: '2026-11-24T18:00:00.000Z', isCutShort: false },
    ])
    expect(keeper.reminding.running).toMatchObject([{ on: '2026-11-24' }])
    await end()
  })

  it('is not forgotten with its hour when the hour cannot be thrown away', async () => {
    const { goTo, ask, shelf, hourId, keeper, end } = await anEvening()
    await goTo('18:00')
    const full = fail({ kind: 'not-saved', reason: 'disk-full' } as never)
    const broken = vi.spyOn(shelf.books.household, 'change').mockResolvedValue(full)
    expect(await ask('unplug.drop', { hourId })).toEqual(full)
    expect(keeper.reminding.running).toHaveLength(1)
    broken.mockRestore()
    await ask('unplug.drop', { hourId })
    expect(keeper.reminding.running).toEqual([])
    await end()
  })
})

describe('while the demo is on the table', () => {
  it('the tray skips an hour of one’s own, and a journey ties one’s own hours', async () => {
    let zone = 'Europe/Berlin'
    const still = standingClock('2026-11-23T17:00:00.000Z')
    const clock = { now: () => still.now(), zone: () => zone }
    const { get, shelf, keeper, reminders, hourId, end } = await anEvening({ clock })
    await get('demo.enter', undefined)
    const desk = await reminders()
    expect(await desk.skip(hourId, on('2026-11-23'))).toEqual({ ok: true, value: null })
    zone = 'America/New_York'
    still.setTo('2026-11-23T17:10:00.000Z')
    await keeper.look()
    await get('reminders.choose-clock', { clock: 'home' })
    expect(shelf.ownBooks.household.current?.unplugHours).toMatchObject([
      { skipped: ['2026-11-23'], zone: 'Europe/Berlin' },
    ])
    await end()
  })

  it('a preview is of the household on the table', async () => {
    const { get } = await openWorkroom({ clock: standingClock('2026-11-23T17:00:00.000Z') })
    const { household } = await get('demo.enter', undefined)
    const who = household?.members.map(({ id }) => id) ?? []
    expect(await get('unplug.preview', anHourPlan({ who }))).toHaveLength(3)
  })
})

describe('what is said in the window', () => {
  const said = {
    kind: 'unplug-soon',
    startsAt: at('2026-11-23T18:00:00.000Z'),
    endsAt: null,
    zone: 'UTC',
  } as const

  it('waits for a page to ask, and is said to it once', async () => {
    const { get, reminders, end } = await anEvening()
    const desk = await reminders()
    desk.sayInWindow(said)
    expect((await get('reminders.look', undefined)).said).toEqual(said)
    expect((await get('reminders.look', undefined)).said).toBeNull()
    await end()
  })

  it('does not wait for longer than half an hour', async () => {
    const { get, reminders, clock, end } = await anEvening()
    const desk = await reminders()
    desk.sayInWindow(said)
    clock.setTo('2026-11-23T17:31:00.000Z')
    expect((await get('reminders.look', undefined)).said).toBeNull()
    await end()
  })
})
