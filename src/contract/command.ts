import type { Kinded, Result } from '#domain/result'
import type { BooksClosed } from './keeping'
import type { z } from './zod'

declare const promised: unique symbol

/** One thing the interface may ask of the main process: the shape of what it sends, and what may come back. */
export interface Command<Input, Output, Failure extends Kinded> {
  readonly input: z.ZodMiniType<Input>
  /** Never there at run time; carries the two types. */
  readonly [promised]?: { readonly output: Output; readonly failure: Failure }
}

/** Declares a command: `command<Output, Failure>()(input)`. Failures that any command may meet are added by `Reply`. */
export const command =
  <Output, Failure extends Kinded = never>() =>
  <Input>(input: z.ZodMiniType<Input>): Command<Input, Output, Failure> => ({ input })

export interface InputProblem {
  /** Where, as names and places joined by dots: `members.1.name`. */
  readonly at: string
  readonly problem: string
}

export interface StorageFailure {
  readonly kind: 'not-saved'
  readonly reason: 'disk-full' | 'not-allowed' | 'folder-gone' | 'book-lost' | 'unknown'
}

/** Why a file that leaves the app is not where people wanted it; whatever was there before still is. */
export interface WayOutFailure {
  readonly kind: 'not-exported'
  readonly reason: 'disk-full' | 'in-use' | 'folder-gone' | 'unknown'
}

/** What can go wrong with any command. */
export type CommonFailure =
  | { readonly kind: 'invalid-input'; readonly problems: readonly InputProblem[] }
  | { readonly kind: 'no-household' }
  | { readonly kind: 'unexpected'; readonly reference: string }
  | StorageFailure
  | BooksClosed

export type Reply<Output, Failure extends Kinded> = Result<Output, Failure | CommonFailure>
