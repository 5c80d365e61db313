import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Trends } from '#contract/commands/trends'
import type { InputOf } from '#contract/contract'
import { ask } from '../gateway/gateway'

/** How close everyone has felt over the weeks, and what was said about it. */
export const useTrends = defineStore('trends', () => {
  const trends = shallowRef<Trends | null>(null)

  function taking<Answer extends { ok: true; value: Trends } | { ok: false }>(answer: Answer): Answer {
    if (answer.ok) trends.value = answer.value
    return answer
  }

  return {
    trends,
    look: async () => taking(await ask('trends.look')),
    markWeek: async (mark: InputOf<'trends.mark-week'>) => taking(await ask('trends.mark-week', mark)),
    sayUsual: async (said: InputOf<'trends.say-usual'>) => taking(await ask('trends.say-usual', said)),
    hide: async (said: InputOf<'trends.hide'>) => taking(await ask('trends.hide', said)),
    plan: async (plan: InputOf<'experiment.plan'>) => taking(await ask('experiment.plan', plan)),
    end: async (ended: InputOf<'experiment.end'>) => taking(await ask('experiment.end', ended)),
    copy: (png: Uint8Array) => ask('chart.copy', { png }),
    exportTable: (name: string, rows: InputOf<'chart.export'>['rows']) => ask('chart.export', { name, rows }),
  }
})
