import { commands, type CommandName } from '#contract/contract'

/** Where main would find fault with an input, as it says it: names and places joined by dots. Empty when it is fine. */
export function problemsOf(name: CommandName, input: unknown): readonly string[] {
  const parsed = commands[name].input.safeParse(input)
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.map(String).join('.'))
}

/** A copy of an input in which one place, `members.1.name`, holds something else. */
export function withAt(input: unknown, path: string, value: unknown): unknown {
  const copy = structuredClone(input)
  const places = path.split('.')
  const last = places.pop() ?? ''
  let place = copy as Record<string, unknown>
  for (const next of places) place = place[next] as Record<string, unknown>
  place[last] = value
  return copy
}
