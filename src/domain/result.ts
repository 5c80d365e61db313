/** What a rule answers: the new value, or a failure that has a name. */
export type Result<Value, Failure extends Kinded = Kinded> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure }

/** Anything told apart by its `kind`. */
export interface Kinded {
  readonly kind: string
}

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })

export const fail = <const Failure extends Kinded>(
  failure: Failure,
): { readonly ok: false; readonly failure: Failure } => ({ ok: false, failure })

/** Makes a forgotten case of a union a compile error; reached at run time only by a bug. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case: ${JSON.stringify(value)}`)
}
