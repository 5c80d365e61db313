import { isDay, isWallClock } from '#domain/calendar-text'
import { z } from '../zod'
import { guarded } from './guarded'

export const day = guarded(isDay, 'not-a-day')
export const wallClock = guarded(isWallClock, 'not-a-time')

export const quietHours = z.readonly(z.object({ from: wallClock, to: wallClock }))
