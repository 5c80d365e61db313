// @vitest-environment happy-dom
import { show } from '../support/screen'
import { screen } from '@testing-library/vue'
import { expect, it } from 'vitest'
import QuietTimer from '../../src/components/QuietTimer.vue'

it.each([
  ['at the beginning', 0, 180, false, 'about 3 min left'],
  ['a second later', 1, 180, false, 'about 3 min left'],
  ['with two minutes to go', 60, 180, false, 'about 2 min left'],
  ['in the last second', 179, 180, false, 'about 1 min left'],
  ['when the time is up', 180, 180, false, 'time is up, no hurry'],
  ['long after', 3600, 180, false, 'time is up, no hurry'],
  ['while people pause', 60, 180, true, 'paused'],
  ['while people pause long after', 3600, 180, true, 'paused'],
])('says without haste how it stands %s', (_, spentSeconds, meantSeconds, isPaused, said) => {
  show(QuietTimer, { spentSeconds, meantSeconds, isPaused })
  expect(screen.getByRole('timer').textContent?.trim()).toBe(said)
})
