import { isWallClock, isWeekday } from '#domain/calendar-text'
import { isMark } from '#domain/member'
import { z } from '../zod'
import { guarded, text } from './guarded'

export const memberPlan = z.readonly(z.object({ name: text('name'), mark: guarded(isMark, 'not-a-mark') }))

export const summitRhythm = z.readonly(
  z.object({
    weekday: guarded(isWeekday, 'not-a-weekday'),
    startsAt: guarded(isWallClock, 'not-a-time'),
  }),
)
