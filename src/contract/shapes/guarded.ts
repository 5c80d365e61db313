import { isId, type Id } from '#domain/ids'
import { isPrintable, isWithin, type WordsLimit } from '#domain/words'
import { z } from '../zod'

/** A shape from one of the domain's own guards, so that each promise is said once. */
export const guarded = <Value>(isValue: (value: unknown) => value is Value, problem: string) =>
  z.custom<Value>(isValue, { error: problem })

export const id = <Of extends string>() => guarded(isId as (value: unknown) => value is Id<Of>, 'not-an-id')

/** Text of a limited length without control characters. It may be empty. */
export const text = (limit: WordsLimit) =>
  z.string().check(
    // White space at the ends is cut off by the rules, so it costs nothing here.
    z.refine(words => isWithin(words.trim(), limit), { error: 'too-long' }),
    z.refine(isPrintable, { error: 'unprintable' }),
  )

export const oneOf = <const Value extends string>(values: readonly Value[]) =>
  guarded((value: unknown): value is Value => values.some(candidate => candidate === value), 'not-a-choice')
