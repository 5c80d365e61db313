import type { unplugCommands } from '#contract/commands/unplug'
import { ok, type Result } from '#domain/result'
import type { ReminderDesk } from '../../services/reminders/desk'
import type { HandlersOf } from './handler-types'

/** The unplug hours. `open` is a promise: what computes calendars is loaded after the first screen stands. */
export function unplugHandlers(open: () => Promise<ReminderDesk>): HandlersOf<keyof typeof unplugCommands> {
  const look = async () => ok(await (await open()).unplug())
  const afterwards = async <Done extends Result<unknown>>(work: (desk: ReminderDesk) => Promise<Done>) => {
    const done = await work(await open())
    return done.ok ? look() : (done as Exclude<Done, { ok: true }>)
  }
  return {
    'unplug.look': look,
    'unplug.preview': async plan => (await open()).preview(plan),
    'unplug.keep': input => afterwards(desk => desk.keepHour(input)),
    'unplug.drop': ({ hourId }) => afterwards(desk => desk.dropHour(hourId)),
    'unplug.change-day': input => afterwards(desk => desk.changeDay(input)),
    'unplug.keep-holidays': input => afterwards(desk => desk.keepHolidays(input)),
    'unplug.start-now': ({ hourId }) => afterwards(desk => desk.keeper.startNow(hourId)),
    'unplug.put-off': ({ hourId }) => afterwards(desk => desk.keeper.putOff(hourId)),
    'unplug.end': () => afterwards(desk => desk.keeper.endHours()),
    'unplug.say-felt': input => afterwards(desk => desk.sayFelt(input)),
  }
}
