import type { InputProblem } from '#contract/command'
import { commands, type CommandName } from '#contract/contract'
import { fail, type Result } from '#domain/result'
import { BooksAreClosed } from '../storage/keeper'
import type { HandlersOf } from './handlers/handler-types'

export type Handlers = HandlersOf<CommandName>

type Answer = Result<unknown>
type AnyHandler = (input: unknown) => Promise<Answer>

/**
 * Answers one message from a window: an unknown name or input of another shape never reaches a handler, and a bug
 * becomes a reference that people can quote. `report` writes a fault to the log and answers that reference.
 */
export const dispatcher =
  (handlers: Handlers, report: (fault: unknown) => string) =>
  async (name: unknown, input: unknown): Promise<Answer> => {
    if (!isCommandName(name)) return refuse([{ at: 'name', problem: 'no-such-command' }])
    const parsed = commands[name].input.safeParse(input)
    if (!parsed.success)
      return refuse(
        parsed.error.issues.map(({ path, message }) => ({
          at: path.map(String).join('.'),
          problem: message,
        })),
      )
    try {
      return await (handlers[name] as AnyHandler)(parsed.data)
    } catch (fault) {
      if (fault instanceof BooksAreClosed) return fail(fault.failure)
      return fail({ kind: 'unexpected', reference: report(fault) })
    }
  }

const refuse = (problems: readonly InputProblem[]): Answer => fail({ kind: 'invalid-input', problems })

const isCommandName = (name: unknown): name is CommandName =>
  typeof name === 'string' && Object.hasOwn(commands, name)
