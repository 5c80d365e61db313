import { imagineHousehold } from '#content/demo/demo-household'
import type { Day } from '#domain/calendar'
import type { WholeHousehold } from '#domain/merge/merge'
import type { Score } from '#domain/score'

/** Two people over forty weeks; in the last ten of them the first one answers "connected" with 2 rather than 7 or 8. */
export function householdWithLowWeeks(until: Day): WholeHousehold {
  const { household, months } = imagineHousehold({ seed: 3, weeks: 40, today: until, members: 2 })
  const [first] = household.members
  const days = [...months.values()].flatMap(({ summits }) => summits.map(({ on }) => on)).sort()
  const lowFrom = days.at(-10) ?? until
  const answerOn = (on: Day) => (on >= lowFrom ? 2 : days.indexOf(on) % 2 === 0 ? 7 : 8) as Score
  const lowered = [...months].map(
    ([month, record]) =>
      [
        month,
        {
          ...record,
          summits: record.summits.map(summit => ({
            ...summit,
            checkIns: summit.checkIns.map(checkIn =>
              checkIn.author === first?.id
                ? { ...checkIn, scores: { ...checkIn.scores, connected: answerOn(summit.on) } }
                : checkIn,
            ),
          })),
        },
      ] as const,
  )
  return { household, months: new Map(lowered) }
}
