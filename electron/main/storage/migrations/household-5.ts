import type { Migration } from './migration'

type Kept = Readonly<Record<string, unknown>>

const nothingYet = {
  unplugHours: [],
  holidays: [],
  contextWeeks: [],
  usuals: [],
  hiddenTrends: [],
  experiments: [],
}

/** Version 5: unplug hours and days off, and what people say of their trends. */
export const householdTo5: Migration = {
  because: 'What belongs to the household goes with it to another computer.',
  up: body => (body === null ? null : { ...(body as Kept), ...nothingYet }),
}
