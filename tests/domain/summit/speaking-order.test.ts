import { describe, expect, it } from 'vitest'
import { minutesFor, secondsFor, speakingOrder } from '#domain/summit/speaking-order'
import { anAgenda, ana, anOpenSummit, ben, cleo, membersNumbered } from '../../support/builders'

const firstIn = (people: number, heldBefore: number, step: number) =>
  speakingOrder(anOpenSummit({ present: membersNumbered(people), heldBefore }), step)[0]

describe('who speaks after whom', () => {
  it.each([
    ['first summit, first step', 0, 0, [ana, ben, cleo]],
    ['first summit, second step', 0, 1, [ben, cleo, ana]],
    ['first summit, third step', 0, 2, [cleo, ana, ben]],
    ['first summit, fourth step', 0, 3, [ana, ben, cleo]],
    ['second summit, first step', 1, 0, [ben, cleo, ana]],
    ['fourth summit, first step', 3, 0, [ana, ben, cleo]],
  ])('%s', (_, heldBefore, step, expected) => {
    const summit = anOpenSummit({ present: [ana, ben, cleo], heldBefore })
    expect(speakingOrder(summit, step)).toEqual(expected)
  })

  describe.each([2, 3, 4, 5, 6, 7, 8])('among %i', people => {
    const members = membersNumbered(people)

    it('has everybody once, whatever the step', () => {
      const summit = anOpenSummit({ present: members, heldBefore: 5 })
      for (const step of summit.steps.keys()) expect([...speakingOrder(summit, step)].sort()).toEqual(members)
    })

    it('lets everybody begin in turn, from step to step', () => {
      expect(members.map((_, step) => firstIn(people, 0, step))).toEqual(members)
    })

    it('lets everybody begin in turn, from summit to summit', () => {
      expect(members.map((_, heldBefore) => firstIn(people, heldBefore, 0))).toEqual(members)
    })
  })
})

describe('the time meant for a step', () => {
  it.each([
    ['a turn each, for two', 'check-in', 3, 2, 180],
    ['a turn each, for three', 'check-in', 3, 3, 270],
    ['a turn each, for eight', 'appreciations', 4, 8, 960],
    ['half a minute', 'highs', 1, 3, 90],
    ['together, for two', 'plans', 4, 2, 240],
    ['together, for eight', 'plans', 4, 8, 240],
    ['arriving takes no longer with more', 'arrive', 1, 8, 60],
    ['one thing is a turn each', 'one-thing', 2, 4, 240],
  ] as const)('%s', (_, kind, minutes, people, seconds) => {
    expect(secondsFor({ kind, minutes }, people)).toBe(seconds)
  })

  it.each([
    ['for two', 2, 11],
    ['for three', 3, 14],
    ['for eight', 8, 29],
  ])('adds up over an agenda with six turns: %s', (_, people, minutes) => {
    expect(minutesFor(anAgenda().steps, people)).toBe(minutes)
  })
})
