import type { reminderCommands } from '#contract/commands/reminders'
import { ok } from '#domain/result'
import type { ReminderDesk } from '../../services/reminders/desk'
import type { HandlersOf } from './handler-types'

/** How this computer reminds. */
export function reminderHandlers(
  open: () => Promise<ReminderDesk>,
): HandlersOf<keyof typeof reminderCommands> {
  const look = async () => ok(await (await open()).reminders())
  return {
    'reminders.look': look,
    'reminders.set': async settings => {
      const set = await (await open()).set(settings)
      return set.ok ? look() : set
    },
    'reminders.start-with-session': async ({ on }) => {
      const done = await (await open()).startWithSession(on)
      return done.ok ? look() : done
    },
    'reminders.pause': async ({ until }) => {
      await (await open()).pause(until)
      return look()
    },
    'reminders.choose-clock': async ({ clock }) => {
      const chosen = await (await open()).chooseClock(clock)
      return chosen.ok ? look() : chosen
    },
  }
}
