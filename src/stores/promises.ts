import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { PromiseHistory } from '#contract/commands/looking-back'
import { ask } from '../gateway/gateway'

/** What was promised over the years, and what became of it. */
export const usePromises = defineStore('promises', () => {
  const history = shallowRef<PromiseHistory | null>(null)

  async function look() {
    const answer = await ask('promise.history')
    if (answer.ok) history.value = answer.value
    return answer
  }

  return { history, look }
})
