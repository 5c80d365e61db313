import { anHourPlan } from './builders'
import { openHome, standingClock, type WorkroomSettings } from './workroom'

/** Mondays at 19:00 in Berlin, for an hour, announced five minutes before. 23 November 2026 is a Monday. */
export async function anEvening(
  settings: WorkroomSettings = {},
  plan: Parameters<typeof anHourPlan>[0] = {},
) {
  const clock = standingClock('2026-11-23T17:00:00.000Z')
  const home = await openHome({ clock, ...settings })
  const { keeper } = await home.reminders()
  await keeper.look()
  const who = home.members
  const rule = 'FREQ=WEEKLY;BYDAY=MO' as never
  const desk = await home.get('unplug.keep', { hourId: null, plan: anHourPlan({ rule, who, ...plan }) })
  const hourId = desk.hours[0]!.hour.id
  const goTo = async (time: string, day = '2026-11-23') => {
    clock.setTo(`${day}T${time}:00.000Z`)
    await keeper.look()
    return home.sayings.map(({ kind, isLate }) => (isLate ? `${kind}, late` : kind))
  }
  return { ...home, keeper, clock, hourId, goTo, sessions: () => sessionsOf(home), end: () => keeper.end() }
}

const sessionsOf = async ({ shelf }: Awaited<ReturnType<typeof openHome>>) =>
  (await shelf.books.months.all()).flatMap(month => month.unplugSessions)
