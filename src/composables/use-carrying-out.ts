import { ref, shallowRef } from 'vue'
import type { Kinded, Result } from '#domain/result'

/** Carries out one command after another, and keeps whether one is under way and what went wrong with the last. */
export function useCarryingOut() {
  const failure = shallowRef<Kinded | null>(null)
  const isUnderWay = ref(false)

  async function carryOut<Answer extends Result<unknown>>(command: () => Promise<Answer>): Promise<Answer> {
    isUnderWay.value = true
    failure.value = null
    try {
      const answer = await command()
      failure.value = answer.ok ? null : answer.failure
      return answer
    } finally {
      isUnderWay.value = false
    }
  }

  return { failure, isUnderWay, carryOut }
}
