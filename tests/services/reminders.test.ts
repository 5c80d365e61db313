import { describe, expect, it } from 'vitest'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '#domain/result'
import { anEvening } from '../support/an-evening'
import { ana, on, wallClock } from '../support/builders'
import { newsKeeper, openWorkroom, standingClock } from '../support/workroom'

describe('an evening with an unplug hour', () => {
  it('is announced, begins, ends, and is kept without anybody doing anything', async () => {
    const { goTo, sessions, keeper, end } = await anEvening()
    expect(await goTo('17:54')).toEqual([])
    expect(await goTo('17:55')).toEqual(['unplug-soon'])
    expect(keeper.standing()).toMatchObject({ state: 'soon' })
    expect(await goTo('18:00')).toEqual(['unplug-soon', 'unplug-begins'])
    expect(keeper.standing()).toMatchObject({ state: 'in-hour', endsAt: '2026-11-23T19:00:00.000Z' })
    expect(await goTo('18:59')).toHaveLength(2)
    expect(await goTo('19:00')).toEqual(['unplug-soon', 'unplug-begins', 'unplug-over'])
    expect(await sessions()).toMatchObject([
      {
        on: '2026-11-23',
        startedAt: '2026-11-23T18:00:00.000Z',
        endedAt: '2026-11-23T19:00:00.000Z',
        isCutShort: false,
        felt: [],
      },
    ])
    expect(keeper.standing().state).toBe('resting')
    await end()
  })

  it('is cut short by whoever wants, and says nothing about it', async () => {
    const { goTo, get, sessions, sayings, end } = await anEvening()
    await goTo('18:00')
    await goTo('18:20')
    expect((await get('unplug.end', undefined)).running).toEqual([])
    const [session] = await sessions()
    expect(session).toMatchObject({ isCutShort: true, endedAt: '2026-11-23T18:20:00.000Z', author: null })
    expect(sayings.map(({ kind }) => kind)).toEqual(['unplug-begins'])
    await end()
  })

  it('can be asked afterwards how it was, once per person, and taken back', async () => {
    const { goTo, get, ask, end } = await anEvening()
    await goTo('18:00')
    await goTo('19:00')
    const { justOver } = await get('unplug.look', undefined)
    const say = { sessionId: justOver!.id, memberId: ana }
    await get('unplug.say-felt', { ...say, feeling: 'hard' })
    const again = await get('unplug.say-felt', { ...say, feeling: 'restful' })
    expect(again.justOver?.felt).toEqual([{ memberId: ana, feeling: 'restful' }])
    expect((await get('unplug.say-felt', { ...say, feeling: null })).justOver?.felt).toEqual([])
    expect(again.hours[0]?.rhythm).toEqual({ kept: 1, of: 1 })
    expect(await ask('unplug.say-felt', { ...say, sessionId: ana as never, feeling: null })).toEqual(
      fail({ kind: 'no-such-session' }),
    )
    await goTo('08:00', '2026-11-24')
    expect((await get('unplug.look', undefined)).justOver).toBeNull()
    await end()
  })

  it('can be put off, three times, and then begins', async () => {
    const { goTo, get, ask, hourId, sayings, keeper, end } = await anEvening()
    await goTo('17:55')
    await get('unplug.put-off', { hourId })
    expect((await get('unplug.look', undefined)).next[0]).toMatchObject({
      startsAt: '2026-11-23T18:10:00.000Z',
      endsAt: '2026-11-23T19:10:00.000Z',
      putOffTimes: 1,
    })
    expect(await goTo('18:05')).toEqual(['unplug-soon'])
    expect(await goTo('18:10')).toEqual(['unplug-soon', 'unplug-begins'])
    expect(sayings.at(-1)).toMatchObject({ endsAt: '2026-11-23T19:10:00.000Z' })
    // Put off once more after it has begun: it is not running any more.
    await get('unplug.put-off', { hourId })
    expect(keeper.reminding.running).toEqual([])
    await get('unplug.put-off', { hourId })
    expect(await ask('unplug.put-off', { hourId })).toEqual(fail({ kind: 'put-off-too-often', most: '3' }))
    expect(await goTo('18:30')).toHaveLength(3)
    await end()
  })

  it('can be skipped, and be as usual again', async () => {
    const { goTo, get, hourId, sessions, end } = await anEvening()
    const day = on('2026-11-23')
    const skipped = await get('unplug.change-day', { hourId, on: day, day: { change: 'skip' } })
    expect(skipped.next.slice(0, 2)).toMatchObject([
      { on: '2026-11-23', isSkipped: true },
      { kind: 'summit' },
    ])
    expect(await goTo('18:00')).toEqual([])
    expect((await get('reminders.look', undefined)).lately).toMatchObject([
      { kind: 'unplug-begins', outcome: { kind: 'skipped' } },
      { kind: 'unplug-soon', outcome: { kind: 'skipped' } },
    ])
    await goTo('18:30')
    expect(await sessions()).toEqual([])
    expect((await get('unplug.look', undefined)).hours[0]?.rhythm).toEqual({ kept: 0, of: 1 })
    await end()
  })

  it('leaves nothing when it is skipped while it goes on', async () => {
    const { goTo, get, hourId, sessions, keeper, end } = await anEvening()
    await goTo('18:00')
    await get('unplug.change-day', { hourId, on: on('2026-11-23'), day: { change: 'skip' } })
    expect(keeper.reminding.running).toEqual([])
    await goTo('19:00')
    expect(await sessions()).toEqual([])
    await end()
  })

  it('begins when people want, and then not again by itself', async () => {
    const { goTo, get, hourId, sayings, sessions, end } = await anEvening()
    await goTo('17:30')
    const { running } = await get('unplug.start-now', { hourId })
    expect(running).toMatchObject([{ on: '2026-11-23', endsAt: '2026-11-23T18:30:00.000Z' }])
    await get('unplug.start-now', { hourId })
    await goTo('17:55')
    await goTo('18:00')
    expect(sayings.map(({ kind, isByHand }) => [kind, isByHand])).toEqual([['unplug-begins', true]])
    await goTo('18:30')
    expect(await sessions()).toHaveLength(1)
    await end()
  })

  it('is not ahead any more once it was begun, not even when it was ended early', async () => {
    const { goTo, get, hourId, keeper, end } = await anEvening()
    await goTo('17:30')
    await get('unplug.start-now', { hourId })
    await get('unplug.end', undefined)
    const { next } = await get('unplug.look', undefined)
    expect(next.map(one => one.on)).not.toContain('2026-11-23')
    expect(keeper.standing()).toMatchObject({ state: 'resting', nextHour: { on: '2026-11-30' } })
    await end()
  })

  it('is put off however far away it is', async () => {
    const rule = 'FREQ=MONTHLY;BYDAY=-1TH' as never
    const { get, hourId, keeper, end } = await anEvening({}, { rule, from: on('2027-03-01') })
    await get('unplug.put-off', { hourId })
    expect(Object.values(keeper.reminding.log.putOff)).toEqual([
      { until: '2027-03-25T18:10:00.000Z', times: 1 },
    ])
    await end()
  })
})

describe('being quiet', () => {
  it('while a summit runs, and says why when asked', async () => {
    const { goTo, get, members, end } = await anEvening()
    await get('summit.open', { agenda: 'quick-20', present: members })
    expect(await goTo('18:00')).toEqual([])
    const { quiet, lately } = await get('reminders.look', undefined)
    expect(quiet).toEqual({ why: 'summit' })
    expect(lately[0]).toMatchObject({ outcome: { kind: 'missed', why: 'summit' } })
    await end()
  })

  it('for an hour, or until tomorrow morning, or not at all', async () => {
    const { goTo, get, end } = await anEvening()
    expect((await get('reminders.pause', { until: 'tomorrow' })).pausedUntil).toBe('2026-11-24T05:00:00.000Z')
    expect((await get('reminders.pause', { until: 'in-an-hour' })).pausedUntil).toBe(
      '2026-11-23T18:00:00.000Z',
    )
    expect(await goTo('17:55')).toEqual([])
    expect(await goTo('18:00')).toEqual(['unplug-begins'])
    expect((await get('reminders.pause', { until: null })).pausedUntil).toBeNull()
    await end()
  })

  it('in quiet hours', async () => {
    const { goTo, get, end } = await anEvening()
    const quietHours = { from: wallClock('18:30'), to: wallClock('07:00') }
    await get('reminders.set', { summitNoticeMinutes: 30, quietHours, whenClosed: 'quit' })
    expect(await goTo('18:00')).toEqual([])
    await end()
  })

  it('on a holiday', async () => {
    const { goTo, get, end } = await anEvening()
    await get('unplug.keep-holidays', { holidays: [{ from: on('2026-11-20'), to: on('2026-11-23') }] })
    expect(await goTo('18:00')).toEqual([])
    expect((await get('unplug.look', undefined)).next).not.toContainEqual(
      expect.objectContaining({ on: '2026-11-23' }),
    )
    await end()
  })
})

describe('sleep, restarts and broken memories', () => {
  it('says late what was just now, and ends in its time what it began late', async () => {
    const { goTo, keeper, end } = await anEvening()
    expect(await goTo('18:25')).toEqual(['unplug-begins, late'])
    expect(keeper.standing().endsAt).toBe('2026-11-23T19:00:00.000Z')
    await end()
  })

  it('lights no candle for an hour that is over', async () => {
    const { goTo, keeper, sayings, get, end } = await anEvening({}, { minutes: 20, candle: 'whole' })
    await goTo('17:50')
    expect(await goTo('18:25')).toEqual([])
    expect(sayings).toEqual([])
    expect(keeper.standing().state).toBe('resting')
    expect((await get('reminders.look', undefined)).lately[0]).toMatchObject({
      outcome: { kind: 'missed', why: 'too-late' },
    })
    await end()
  })

  it('does not speak after a month asleep', async () => {
    const { goTo, keeper, end } = await anEvening()
    expect(await goTo('12:00', '2026-12-23')).toEqual([])
    expect(Object.keys(keeper.reminding.log.outcomes).length).toBeGreaterThan(8)
    await end()
  })

  it('goes on after a restart with the hour, with what was put off, and without saying anything twice', async () => {
    const first = await anEvening()
    await first.goTo('17:55')
    await first.get('unplug.put-off', { hourId: first.hourId })
    await first.goTo('18:10')
    await first.end()
    const clock = standingClock('2026-11-23T18:11:00.000Z')
    const second = await openWorkroom({ folder: first.folder, clock })
    const { keeper } = await second.reminders()
    await keeper.look()
    expect(second.sayings).toEqual([])
    expect(keeper.standing()).toMatchObject({ state: 'in-hour', endsAt: '2026-11-23T19:10:00.000Z' })
    clock.setTo('2026-11-23T19:10:00.000Z')
    await keeper.look()
    expect(second.sayings.map(({ kind }) => kind)).toEqual(['unplug-over'])
    await keeper.end()
  })

  it('records an hour that ended while the computer was off, and does not speak of it', async () => {
    const first = await anEvening()
    await first.goTo('18:00')
    await first.end()
    const clock = standingClock('2026-11-24T08:00:00.000Z')
    const second = await openWorkroom({ folder: first.folder, clock })
    const { keeper } = await second.reminders()
    await keeper.look()
    expect(second.sayings).toEqual([])
    expect((await second.shelf.books.months.all()).flatMap(month => month.unplugSessions)).toHaveLength(1)
    await keeper.end()
  })

  it('begins anew when its memory is broken, and says nothing twice that day', async () => {
    const first = await anEvening()
    await first.goTo('18:00')
    await first.end()
    const path = join(first.folder, 'reminders.json')
    await writeFile(path, (await readFile(path, 'utf8')).slice(0, 40))
    const clock = standingClock('2026-11-23T18:01:00.000Z')
    const { heard, announce } = newsKeeper()
    const second = await openWorkroom({ folder: first.folder, clock, announce })
    const { keeper } = await second.reminders()
    await keeper.look()
    clock.setTo('2026-11-23T18:02:00.000Z')
    await keeper.look()
    expect(second.sayings).toEqual([])
    expect(second.shelf.notices.all).toMatchObject([{ book: 'reminders', kind: 'began-anew' }])
    expect(heard.some(({ name }) => name === 'notices.changed')).toBe(true)
    await keeper.end()
  })
})

describe('a journey', () => {
  it('is asked about once, and hours stay at home when people say so', async () => {
    let zone = 'Europe/Berlin'
    const still = standingClock('2026-11-23T17:00:00.000Z')
    const clock = { now: () => still.now(), zone: () => zone }
    const { get, keeper, end } = await anEvening({ clock })
    expect((await get('reminders.look', undefined)).travelledFrom).toBeNull()
    zone = 'America/New_York'
    still.setTo('2026-11-23T17:30:00.000Z')
    await keeper.look()
    expect((await get('reminders.look', undefined)).travelledFrom).toBe('Europe/Berlin')
    expect((await get('unplug.look', undefined)).next[0]).toMatchObject({
      startsAt: '2026-11-24T00:00:00.000Z',
    })
    await get('reminders.choose-clock', { clock: 'home' })
    const { hours, next } = await get('unplug.look', undefined)
    expect(hours[0]?.hour.zone).toBe('Europe/Berlin')
    expect(next[0]).toMatchObject({ startsAt: '2026-11-23T18:00:00.000Z' })
    expect((await get('reminders.look', undefined)).travelledFrom).toBeNull()
    await end()
  })

  it('in the middle of an hour changes nothing about it, and coming back asks nothing', async () => {
    let zone = 'Europe/Berlin'
    const still = standingClock('2026-11-23T17:00:00.000Z')
    const clock = { now: () => still.now(), zone: () => zone }
    const { get, keeper, goTo: _goTo, end } = await anEvening({ clock })
    still.setTo('2026-11-23T18:00:00.000Z')
    await keeper.look()
    zone = 'Asia/Tokyo'
    still.setTo('2026-11-23T18:10:00.000Z')
    await keeper.look()
    expect(keeper.standing()).toMatchObject({ state: 'in-hour', endsAt: '2026-11-23T19:00:00.000Z' })
    expect((await get('reminders.look', undefined)).travelledFrom).toBe('Europe/Berlin')
    zone = 'Europe/Berlin'
    still.setTo('2026-11-23T18:20:00.000Z')
    await keeper.look()
    expect((await get('reminders.look', undefined)).travelledFrom).toBeNull()
    await end()
  })
})
