import type { CommonFailure, WayOutFailure } from '#contract/command'
import type { Kinded } from '#domain/result'

/** The locale key under `failure`, and what fills its gaps. */
export interface FailureWords {
  readonly key: string
  readonly fill: Readonly<Record<string, string>>
}

/** Whether somebody only changed their mind in a dialog of the system: that needs no words. */
export const isSilent = ({ kind }: Kinded): boolean => kind === 'cancelled' || kind === 'export-cancelled'

/** Finds the sentence for a failure: the most particular one there is, or that something unexpected happened. */
export function failureWords(failure: Kinded, hasSentence: (key: string) => boolean): FailureWords {
  const key = candidates(failure).find(hasSentence)
  if (key === undefined) return { key: 'unexpected', fill: { reference: failure.kind } }
  const fill = Object.entries(failure).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return { key, fill: Object.fromEntries(fill) }
}

function candidates(failure: Kinded): readonly string[] {
  const common = failure as CommonFailure | WayOutFailure
  if (common.kind === 'not-exported') return [`not-exported-${common.reason}`]
  if (common.kind === 'not-saved') return [`not-saved-${common.reason}`]
  if (common.kind === 'books-closed') return [`books-closed-${common.why}`]
  if (common.kind === 'invalid-input')
    return [...common.problems.map(({ problem }) => `invalid-${problem}`), 'invalid-input']
  return [failure.kind]
}
