import { ok } from '../../result'
import { standingTopics, type StandingTopic } from '../../topic'
import type { StepKind } from '../step-kind'

/** Which of the standing topics are on the table; those from the parking lot remember by themselves. */
export interface TopicsProgress {
  readonly chosen: readonly StandingTopic[]
  readonly talked: readonly StandingTopic[]
}

export interface TopicsAnswer {
  readonly act: 'choose' | 'drop' | 'talked' | 'not-yet'
  readonly topic: StandingTopic
}

export const topics: StepKind<TopicsProgress, TopicsAnswer> = {
  isEveryonesTurn: false,
  begin: { chosen: [], talked: [] },
  answer: ({ chosen, talked }, { act, topic }) => {
    // In the order of the list, whatever the order in which they were pressed.
    const withTopic = (list: readonly StandingTopic[], isIn: boolean) =>
      standingTopics.filter(known => (known === topic ? isIn : list.includes(known)))
    switch (act) {
      case 'choose':
        return ok({ chosen: withTopic(chosen, true), talked })
      case 'drop':
        return ok({ chosen: withTopic(chosen, false), talked: withTopic(talked, false) })
      case 'talked':
        return ok({ chosen: withTopic(chosen, true), talked: withTopic(talked, true) })
      case 'not-yet':
        return ok({ chosen, talked: withTopic(talked, false) })
    }
  },
}
