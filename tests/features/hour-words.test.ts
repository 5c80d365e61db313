// @vitest-environment happy-dom
import { show } from '../support/screen'
import { screen } from '@testing-library/vue'
import { expect, it } from 'vitest'
import { defineComponent } from 'vue'
import type { RuleText } from '#domain/unplug/repeat'
import { useHourWords } from '../../src/composables/use-hour-words'
import HourEntry from '../../src/features/unplug/HourEntry.vue'
import { anUnplugHour, on, wallClock } from '../support/builders'

type HourWords = ReturnType<typeof useHourWords>

/** What is read on the screen, with blanks that do not break as blanks. */
const read = (container: Element) => container.textContent.replace(/\s+/g, ' ').trim()

function said(inWords: (words: HourWords) => string): string {
  const saying = defineComponent(() => {
    const words = useHourWords()
    return () => inWords(words)
  })
  return read(show(saying).container)
}

it.each([
  ['FREQ=DAILY;COUNT=1', 'November 24, 2026, 7:00 PM–8:00 PM'],
  ['FREQ=WEEKLY;BYDAY=SU', 'Sunday, 7:00 PM–8:00 PM'],
  ['FREQ=WEEKLY;BYDAY=TU,TH', 'Tuesday and Thursday, 7:00 PM–8:00 PM'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE', 'Monday, Tuesday, and Wednesday, 7:00 PM–8:00 PM'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', 'Every day, 7:00 PM–8:00 PM'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', 'Friday, every second week, 7:00 PM–8:00 PM'],
  ['FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,FR', 'Monday and Friday, every third week, 7:00 PM–8:00 PM'],
  ['FREQ=WEEKLY;INTERVAL=4;BYDAY=SA', 'Saturday, every fourth week, 7:00 PM–8:00 PM'],
  [
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR,SA,SU',
    'Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, and Sunday, every second week, 7:00 PM–8:00 PM',
  ],
  ['FREQ=MONTHLY;BYDAY=1SA', 'On the first Saturday of the month, 7:00 PM–8:00 PM'],
  ['FREQ=MONTHLY;BYDAY=2MO', 'On the second Monday of the month, 7:00 PM–8:00 PM'],
  ['FREQ=MONTHLY;BYDAY=3TU', 'On the third Tuesday of the month, 7:00 PM–8:00 PM'],
  ['FREQ=MONTHLY;BYDAY=4WE', 'On the fourth Wednesday of the month, 7:00 PM–8:00 PM'],
  ['FREQ=MONTHLY;BYDAY=-1SU', 'On the last Sunday of the month, 7:00 PM–8:00 PM'],
  ['FREQ=DAILY', 'FREQ=DAILY, 7:00 PM–8:00 PM'],
  ['every full moon', 'every full moon, 7:00 PM–8:00 PM'],
])('%s is said as “%s”', (rule, sentence) => {
  const hour = anUnplugHour({ rule: rule as RuleText, from: on('2026-11-24') })
  expect(said(words => words.sentence(hour))).toBe(sentence)
})

it.each([
  ['five minutes', '19:00', 5, '7:00 PM–7:05 PM'],
  ['an hour and a half over midnight', '23:15', 90, '11:15 PM–12:45 AM'],
  ['up to midnight', '23:00', 60, '11:00 PM–12:00 AM'],
  ['all but a minute of a day', '09:00', 1439, '9:00 AM–8:59 AM'],
  ['a whole day', '09:00', 1440, 'from 9:00 AM, 24 h'],
  ['three days', '00:00', 4320, 'from 12:00 AM, 72 h'],
  ['a day and a bit', '18:30', 1530, 'from 6:30 PM, 25 h 30 min'],
])('%s', (_, startsAt, minutes, times) => {
  expect(said(words => words.times({ startsAt: wallClock(startsAt), minutes }))).toBe(times)
})

it.each([
  [45, '45 min'],
  [60, '1 h'],
  [95, '1 h 35 min'],
  [4320, '72 h'],
])('%i minutes are %s', (minutes, words) => {
  expect(said(({ long }) => long(minutes))).toBe(words)
})

it.each([
  [null, 'Every day, 7:00 PM–8:00 PM'],
  ['Asia/Tokyo', 'Every day, 7:00 PM–8:00 PM on the clock of Asia/Tokyo'],
  ['Pacific/Apia', 'Every day, 7:00 PM–8:00 PM on the clock of Pacific/Apia'],
])('an hour in the zone %s says so beside its own times', (zone, words) => {
  const hour = anUnplugHour({ rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU' as RuleText, zone })
  show(HourEntry, { planned: { hour, rhythm: { kept: 0, of: 0 }, problem: null }, isRunning: false })
  expect(read(screen.getByText(/^Every day/))).toBe(words)
})
