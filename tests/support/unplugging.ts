import { onTestFinished } from 'vitest'
import type { HourPlan } from '#domain/unplug/own-hours'
import type { UnplugHour } from '#domain/unplug/unplug-hour'
import { anHourPlan } from './builders'
import type { TestWorkroom } from './workroom'

const everybodyIn = async (room: TestWorkroom) =>
  (await room.look()).household?.members.map(({ id }) => id) ?? []

/** Has everybody at home plan an hour; whatever waits for it ends with the test. */
export async function planAnHour(room: TestWorkroom, plan: Partial<HourPlan> = {}): Promise<void> {
  const { keeper } = await room.reminders()
  onTestFinished(() => keeper.end())
  const who = await everybodyIn(room)
  await room.get('unplug.keep', { hourId: null, plan: anHourPlan({ who, ...plan }) })
}

/** Puts hours of everybody into the books as they are, whether or not anybody could have planned them. */
export async function putHours(room: TestWorkroom, hours: readonly UnplugHour[]): Promise<void> {
  const { keeper } = await room.reminders()
  onTestFinished(() => keeper.end())
  const who = await everybodyIn(room)
  const unplugHours = hours.map(hour => ({ ...hour, who }))
  await room.shelf.books.household.put(home => home && { ...home, unplugHours })
}
