import type { CommonFailure } from '#contract/command'
import type { Kinded } from '#domain/result'

/** The locale key under `failure`, and what fills its gaps. */
export interface FailureWords {
  readonly key: string
  readonly fill: Readonly<Record<string, string>>
}

/** Finds the sentence for a failure. One that has none of its own is said to be unexpected. */
export function failureWords(failure: Kinded, hasSentence: (key: string) => boolean): FailureWords {
  const key = failureKey(failure)
  const fill = Object.fromEntries(
    Object.entries(failure).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  )
  return hasSentence(key) ? { key, fill } : { key: 'unexpected', fill: { reference: failure.kind } }
}

function failureKey(failure: Kinded): string {
  const common = failure as CommonFailure
  if (common.kind === 'not-saved') return `not-saved-${common.reason}`
  if (common.kind === 'invalid-input') return `invalid-${common.problems[0]?.problem ?? 'input'}`
  return failure.kind
}
