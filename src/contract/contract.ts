import type { Kinded } from '#domain/result'
import type { Command, Reply } from './command'
import { agendaCommands } from './commands/agenda'
import { deskCommands } from './commands/desk'
import { houseCommands } from './commands/house'
import { keepingCommands } from './commands/keeping'
import { lookingBackCommands } from './commands/looking-back'
import { lotCommands } from './commands/lot'
import { ownItemCommands } from './commands/own-items'
import { preparationCommands } from './commands/preparation'
import { recapCommands } from './commands/recap'
import { reminderCommands } from './commands/reminders'
import { summitCommands } from './commands/summit'
import { trendCommands } from './commands/trends'
import { unplugCommands } from './commands/unplug'
import { wallCommands } from './commands/wall'

/** Every command there is. Main's allow-list and the interface's vocabulary are this one object. */
export const commands = {
  ...houseCommands,
  ...summitCommands,
  ...agendaCommands,
  ...ownItemCommands,
  ...lotCommands,
  ...preparationCommands,
  ...wallCommands,
  ...unplugCommands,
  ...reminderCommands,
  ...lookingBackCommands,
  ...trendCommands,
  ...recapCommands,
  ...keepingCommands,
  ...deskCommands,
}

export type Commands = typeof commands
export type CommandName = keyof Commands

export type InputOf<Name extends CommandName> =
  Commands[Name] extends Command<infer Input, infer _O, infer _F> ? Input : never

export type OutputOf<Name extends CommandName> =
  Commands[Name] extends Command<infer _I, infer Output, infer _F> ? Output : never

export type FailureOf<Name extends CommandName> =
  Commands[Name] extends Command<infer _I, infer _O, infer Failure extends Kinded> ? Failure : never

export type ReplyTo<Name extends CommandName> = Reply<OutputOf<Name>, FailureOf<Name>>
