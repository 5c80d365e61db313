import type { Month } from '#domain/calendar'
import type { CommandName, InputOf } from '#contract/contract'
import { aDraft, ana, ben, idNumbered, inWeek, wallClock } from './builders'

const summitRhythm = { weekday: 7, startsAt: wallClock('19:00') } as const
const members = [
  { name: 'Ana', mark: 'circle' },
  { name: 'Ben', mark: 'square' },
] as const
const week = inWeek('2026-W47')

/** For each command something that the interface may well send. */
export const sampleInputs: { readonly [Name in CommandName]: InputOf<Name> } = {
  'house.open': undefined,
  'household.found': { name: 'Home', members: [...members], summitRhythm },
  'household.rename': { name: 'Home', summitRhythm },
  'member.welcome': members[0],
  'member.change': { memberId: ana, plan: members[0] },
  'demo.enter': undefined,
  'demo.remove': undefined,
  'summit.current': { reader: ana },
  'summit.open': { agenda: 'quick-20', present: [ana, ben] },
  'summit.go-to': { step: 3 },
  'summit.spend': { step: 3, seconds: 12.5 },
  'summit.answer': {
    step: 1,
    answer: { kind: 'check-in', answer: { act: 'write', memberId: ana, draft: aDraft() } },
    reader: ana,
  },
  'check-in.reveal': undefined,
  'check-in.take-back': { checkInId: idNumbered(300) },
  'promise.settle': { promiseId: idNumbered(400), outcome: 'carried-on' },
  'summit.close': undefined,
  'summit.set-aside': undefined,
  'wall.look': undefined,
  'appreciation.post': { author: ana, to: [ben], words: 'for the soup', shareable: true },
  'appreciation.withdraw': { appreciationId: idNumbered(500) },
  'trends.look': undefined,
  'recap.compose': { week: null },
  'recap.share': { week, choice: { kind: 'check-in', id: idNumbered(300), parts: ['scores', 'high'] } },
  'recap.export': { week },
  'recap.laid-out': undefined,
  'keeping.look': undefined,
  'notices.look': undefined,
  'notices.acknowledge': { id: idNumbered(600) },
  'backup.make': undefined,
  'backup.choose-folder': undefined,
  'backup.use-own-folder': undefined,
  'backup.preview': { file: 'hearthside-0b0f0b0f-20261122T180000000Z-asked-0b0f0b0f.zip' },
  'backup.restore': { file: 'hearthside-0b0f0b0f-20261122T180000000Z-asked-0b0f0b0f.zip' },
  'backup.purge': undefined,
  'export.look': undefined,
  'export.save': { members: [ana, ben] },
  'import.choose': undefined,
  'import.take-in': { token: idNumbered(601) },
  'books.try-again': undefined,
  'books.begin-anew': undefined,
  'month.begin-anew': { month: '2026-11' as Month },
  'entry.put-back': { id: idNumbered(500) },
  'jotting.read': undefined,
  'jotting.keep': { place: 'wall', words: 'for the' },
  'fault.report': { message: 'something broke' },
}
