import { toRaw } from 'vue'
import { bridgeKey, type Bridge } from '#contract/bridge'
import type { InputProblem } from '#contract/command'
import { commands, type CommandName, type InputOf, type ReplyTo } from '#contract/contract'
import type { EventName, Events } from '#contract/events'
import { fail } from '#domain/result'

// The one reader of the bridge.
const bridge = (window as unknown as Record<typeof bridgeKey, Bridge>)[bridgeKey]

/**
 * Sends a command. The draft is parsed with the command's own shape first: problems arrive without a round trip, and
 * what goes over is plain data rather than one of Vue's proxies.
 */
export async function ask<Name extends CommandName>(
  name: Name,
  ...[input]: InputOf<Name> extends undefined ? [] : [InputOf<Name>]
): Promise<ReplyTo<Name>> {
  const parsed = commands[name].input.safeParse(plain(input))
  if (!parsed.success) return fail({ kind: 'invalid-input', problems: parsed.error.issues.map(problemOf) })
  return (await bridge.invoke(name, parsed.data)) as ReplyTo<Name>
}

/** Hears an event of the main process; answers how to stop. */
export const hear = <Name extends EventName>(
  name: Name,
  listener: (news: Events[Name]) => void,
): (() => void) => bridge.on(name, listener)

const problemOf = (issue: { readonly path: PropertyKey[]; readonly message: string }): InputProblem => ({
  at: issue.path.map(String).join('.'),
  problem: issue.message,
})

function plain(value: unknown): unknown {
  const raw = toRaw(value)
  if (Array.isArray(raw)) return raw.map(plain)
  if (ArrayBuffer.isView(raw)) return raw
  if (typeof raw !== 'object' || raw === null) return raw
  return Object.fromEntries(Object.entries(raw).map(([key, part]) => [key, plain(part)]))
}
