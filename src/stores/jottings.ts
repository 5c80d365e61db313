import { defineStore } from 'pinia'
import type { JottingPlace } from '#contract/commands/desk'
import type { Result } from '#domain/result'
import { ask } from '../gateway/gateway'

/** One place for half-typed words. */
export interface Jotting {
  read(): Promise<string>
  keep(words: string): Promise<Result<unknown>>
}

/** Words that were begun and left, by the place where somebody was typing them. */
export const useJottings = defineStore('jottings', () => {
  const read = async (place: JottingPlace) => {
    const answer = await ask('jotting.read')
    return answer.ok ? (answer.value[place] ?? '') : ''
  }
  const keep = (place: JottingPlace, words: string) => ask('jotting.keep', { place, words })

  return {
    read,
    keep,
    at: (place: JottingPlace): Jotting => ({ read: () => read(place), keep: words => keep(place, words) }),
  }
})
