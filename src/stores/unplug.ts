import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { UnplugDesk } from '#contract/commands/unplug'
import type { InputOf } from '#contract/contract'
import type { UnplugHourId } from '#domain/ids'
import type { HourPlan } from '#domain/unplug/own-hours'
import type { Holiday } from '#domain/unplug/unplug-hour'
import { ask, hear } from '../gateway/gateway'

/** The unplug hours: those that are planned, the one that is going on, and what comes next. */
export const useUnplug = defineStore('unplug', () => {
  const desk = shallowRef<UnplugDesk | null>(null)

  function taking<Answer extends { ok: true; value: UnplugDesk } | { ok: false }>(answer: Answer): Answer {
    if (answer.ok) desk.value = answer.value
    return answer
  }

  const look = async () => taking(await ask('unplug.look'))

  hear('reminders.changed', () => {
    if (desk.value !== null) void look()
  })

  return {
    desk,
    look,
    preview: (plan: HourPlan) => ask('unplug.preview', asInput(plan)),
    keep: async (hourId: UnplugHourId | null, plan: HourPlan) =>
      taking(await ask('unplug.keep', { hourId, plan: asInput(plan) })),
    drop: async (hourId: UnplugHourId) => taking(await ask('unplug.drop', { hourId })),
    changeDay: async (change: InputOf<'unplug.change-day'>) => taking(await ask('unplug.change-day', change)),
    keepHolidays: async (holidays: readonly Holiday[]) =>
      taking(await ask('unplug.keep-holidays', { holidays: [...holidays] })),
    startNow: async (hourId: UnplugHourId) => taking(await ask('unplug.start-now', { hourId })),
    putOff: async (hourId: UnplugHourId) => taking(await ask('unplug.put-off', { hourId })),
    end: async () => taking(await ask('unplug.end')),
    sayFelt: async (felt: InputOf<'unplug.say-felt'>) => taking(await ask('unplug.say-felt', felt)),
  }
})

const asInput = (plan: HourPlan) => ({ ...plan, who: [...plan.who] })
