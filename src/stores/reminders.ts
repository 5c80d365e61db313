import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Reminders } from '#contract/commands/reminders'
import type { InputOf } from '#contract/contract'
import type { SaidReminder } from '#contract/events'
import { ask, hear } from '../gateway/gateway'

type Settings = InputOf<'reminders.set'>

/** How this computer reminds, and what it says in the window where the desktop says nothing. */
export const useReminders = defineStore('reminders', () => {
  const reminders = shallowRef<Reminders | null>(null)
  /** What was said in the window and nobody has put away yet. */
  const said = ref<SaidReminder | null>(null)

  function taking<Answer extends { ok: true; value: Reminders } | { ok: false }>(answer: Answer): Answer {
    if (!answer.ok) return answer
    reminders.value = answer.value
    said.value = answer.value.said ?? said.value
    return answer
  }

  const look = async () => taking(await ask('reminders.look'))

  hear('reminders.changed', () => {
    if (reminders.value !== null) void look()
  })
  hear('reminder.said', news => {
    said.value = news
    // By asking, this page has heard it.
    void look()
  })

  return {
    reminders,
    said,
    look,
    set: async (change: Partial<Settings>) => {
      const asked = reminders.value === null ? await look() : null
      if (reminders.value === null) return asked ?? look()
      const { summitNoticeMinutes, quietHours, whenClosed } = reminders.value
      return taking(await ask('reminders.set', { summitNoticeMinutes, quietHours, whenClosed, ...change }))
    },
    startWithSession: async (on: boolean) => taking(await ask('reminders.start-with-session', { on })),
    pause: async (until: InputOf<'reminders.pause'>['until']) =>
      taking(await ask('reminders.pause', { until })),
    chooseClock: async (clock: 'here' | 'home') => taking(await ask('reminders.choose-clock', { clock })),
  }
})
