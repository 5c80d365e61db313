import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Trends } from '#contract/commands/looking-back'
import { ask } from '../gateway/gateway'

/** How close everyone has felt over the weeks. */
export const useTrends = defineStore('trends', () => {
  const trends = shallowRef<Trends | null>(null)

  async function look() {
    const answer = await ask('trends.look')
    if (answer.ok) trends.value = answer.value
    return answer
  }

  return { trends, look }
})
