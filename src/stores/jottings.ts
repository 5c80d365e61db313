import { defineStore } from 'pinia'
import type { JottingPlace } from '#contract/commands/desk'
import { ask } from '../gateway/gateway'

/** Words that were begun and left, by the place where somebody was typing them. */
export const useJottings = defineStore('jottings', () => ({
  read: async (place: JottingPlace) => {
    const answer = await ask('jotting.read')
    return answer.ok ? (answer.value[place] ?? '') : ''
  },
  keep: (place: JottingPlace, words: string) => ask('jotting.keep', { place, words }),
}))
