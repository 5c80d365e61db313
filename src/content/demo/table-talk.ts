import type { CheckInDraft, ShareablePart } from '#domain/check-in'
import { shareableParts } from '#domain/check-in'
import type { MemberId } from '#domain/ids'
import { planParts, type Plans } from '#domain/steps/plans/plans'
import type { Scores } from '#domain/score'
import type { ImaginedWeek } from './calendar-of-weeks'
import { dealer, shuffled, type Chance } from './chance'
import type { Evening } from './evening'
import { highs } from './words/highs'
import { lows, tiredLows } from './words/lows'
import { plans } from './words/plans'
import { promises } from './words/promises'
import { thanks } from './words/thanks'

/** A week whose summit is held, and what each member would answer in it. */
export interface WeekAtTable {
  readonly week: ImaginedWeek
  readonly members: readonly MemberId[]
  readonly moods: ReadonlyMap<MemberId, Scores>
  readonly heldBefore: number
  readonly isLast: boolean
}

const mostPromises = 3
// Below their usual by this much, people talk about being tired.
const tired = 1.5

/** Makes up what people say, evening after evening, without repeating themselves soon. */
export function tableTalk(chance: Chance): (at: WeekAtTable) => Evening {
  const say = {
    high: dealer(highs, chance),
    low: dealer(lows, chance),
    tiredLow: dealer(tiredLows, chance),
    thanks: dealer(thanks, chance),
    promise: dealer(promises, chance),
  }
  const plan = {
    together: dealer(plans.together, chance),
    apart: dealer(plans.apart, chance),
    unplug: dealer(plans.unplug, chance),
    ritual: dealer(plans.ritual, chance),
  }
  const sometimes = (probability: number, words: () => string) => (chance.happens(probability) ? words() : '')

  const checkIn = (scores: Scores, softness: number): CheckInDraft => ({
    scores,
    high: sometimes(0.96, say.high),
    low: sometimes(0.85, softness > tired ? say.tiredLow : say.low),
    thanks: sometimes(0.92, say.thanks),
    guesses: {},
  })

  const planned = (): Plans => {
    const words = planParts.map(part => [part, sometimes(part === 'together' ? 1 : 0.75, plan[part])])
    return Object.fromEntries(words) as Plans
  }

  return ({ week, members, moods, heldBefore, isLast }) => {
    const present = isLast ? members : whoCame(members, chance)
    const answering = isLast ? present : whoAnswers(present, chance)
    const promising = shuffled(present, chance)
      .slice(0, isLast ? 2 : mostPromises)
      .filter(() => isLast || chance.happens(0.75))
    const secret = new Set(members.filter(() => chance.happens(0.2)))
    return {
      on: week.sunday,
      begins: 18 * 60 + chance.between(55, 75),
      heldBefore,
      present,
      checkIns: new Map(
        answering.flatMap(member => {
          const scores = moods.get(member)
          return scores === undefined ? [] : [[member, checkIn(scores, week.softness)] as const]
        }),
      ),
      shareable: new Map(present.map(member => [member, lettingOut(chance)])),
      plans: planned(),
      // Now and then they keep them to themselves.
      arePlansShareable: heldBefore % 4 !== 3,
      promises: new Map(promising.map(member => [member, say.promise()])),
      isPromiseShareable: author => !secret.has(author),
    }
  }
}

// The first two are always there, so that there is a summit; of the others somebody is away now and then.
const whoCame = (members: readonly MemberId[], chance: Chance): readonly MemberId[] =>
  members.filter((_, index) => index < 2 || !chance.happens(0.12))

// Somebody says "not today" now and then, never all of them.
function whoAnswers(present: readonly MemberId[], chance: Chance): readonly MemberId[] {
  const answering = present.filter(() => !chance.happens(0.07))
  return answering.length > 0 ? answering : present.slice(0, 1)
}

function lettingOut(chance: Chance): readonly ShareablePart[] {
  if (chance.happens(0.85)) return shareableParts
  return chance.happens(0.7) ? ['high', 'thanks'] : []
}
