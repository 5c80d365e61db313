import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quick20 } from '#content/agendas'
import type { CommandName, InputOf } from '#contract/contract'
import { outcomes } from '#domain/promise'
import type { CheckInAnswer } from '#domain/steps/check-in/check-in-step'
import { anyAnswerOf } from '../support/arbitraries'
import { aCardDraft, aDraft, idNumbered } from '../support/builders'
import { filesIn } from '../support/disk'
import { foundingPlan, openHome, openWorkroom, type TestWorkroom } from '../support/workroom'

type Room = Awaited<ReturnType<typeof openHome>>

/** Something people do; what it needs, it finds in the room. */
interface Deed {
  readonly name: CommandName
  input(room: Room): Promise<unknown>
}

const deed =
  <Name extends CommandName>(name: Name) =>
  (input: (room: Room) => InputOf<Name> | Promise<InputOf<Name>>): Deed => ({
    name,
    input: async room => input(room),
  })

const words = fc.string({ unit: 'grapheme', maxLength: 30 })
const nobody = idNumbered<never>(0)
// Founding a household hands out the first id to the household and the next ones to its people.
const people = [idNumbered<'member'>(1002), idNumbered<'member'>(1003)] as const
const firstCheckIn = async ({ shelf }: Room) =>
  (await shelf.books.months.all()).flatMap(month => month.summits.flatMap(summit => summit.checkIns))[0]
    ?.id ?? nobody
const firstPromise = async ({ look }: Room) => (await look()).openPromises[0]?.id ?? nobody
const firstCard = async ({ look }: Room) => (await look()).latestAppreciation?.id ?? nobody
const firstDeleted = async ({ shelf }: Room) =>
  (await shelf.books.months.all()).flatMap(month => month.tombstones)[0]?.id ?? nobody

const finish = people.flatMap(memberId => [
  answering({ act: 'write', memberId, draft: aDraft() }),
  answering({ act: 'finish', memberId }),
])

function answering(answer: CheckInAnswer): Deed {
  return deed('summit.answer')(() => ({ step: 1, answer: { kind: 'check-in', answer }, reader: null }))
}

const anyDeed: fc.Arbitrary<readonly Deed[]> = fc.oneof(
  words.map(name => [deed('household.rename')(() => ({ name, summitRhythm: foundingPlan.summitRhythm }))]),
  words.map(name => [deed('member.welcome')(() => ({ name, mark: 'star' }))]),
  fc.constant([deed('summit.open')(() => ({ agenda: 'quick-20', present: [...people] }))]),
  fc.nat(9).map(step => [deed('summit.go-to')(() => ({ step }))]),
  fc
    .record({ step: fc.nat(9), seconds: fc.double({ min: 0, max: 1e6, noNaN: true }) })
    .map(input => [deed('summit.spend')(() => ({ ...input, spoken: {} }))]),
  anyAnswerOf(people).map(answer => [
    deed('summit.answer')(() => {
      const step = quick20.steps.findIndex(({ kind }) => kind === answer.kind)
      return { step, answer, reader: null }
    }),
  ]),
  fc.constant([...finish, deed('check-in.reveal')(() => undefined)]),
  fc.constant([deed('check-in.take-back')(async room => ({ checkInId: await firstCheckIn(room) }))]),
  fc
    .constantFrom(...outcomes)
    .map(outcome => [
      deed('promise.settle')(async room => ({ promiseId: await firstPromise(room), outcome })),
    ]),
  fc.constantFrom([deed('summit.close')(() => undefined)], [deed('summit.set-aside')(() => undefined)]),
  words.map(said => [
    deed('appreciation.post')(() =>
      aCardDraft({ author: people[0], to: [people[1]], words: said, shareable: true }),
    ),
  ]),
  fc.constant([deed('appreciation.withdraw')(async room => ({ appreciationId: await firstCard(room) }))]),
  fc.constant([
    deed('recap.share')(async room => ({
      period: '2026-W47',
      choice: { kind: 'check-in', id: await firstCheckIn(room), part: 'high', shareable: true },
    })),
  ]),
  fc.constant([deed('entry.put-back')(async room => ({ id: await firstDeleted(room) }))]),
  fc.constant([deed('backup.make')(() => undefined)]),
  fc.constant([
    deed('summit.set-aside')(() => undefined),
    deed('backup.restore')(async room => ({ file: (await room.shelf.backups.list())[0]?.file ?? 'none' })),
  ]),
  words.map(said => [deed('jotting.keep')(() => ({ place: 'wall', words: said }))]),
)

/** Everything that anybody could see. */
async function everythingIn(room: TestWorkroom) {
  return {
    house: await room.look(),
    tables: await Promise.all([null, ...people].map(reader => room.get('summit.current', { reader }))),
    wall: (await room.get('wall.look', { viewers: null })).cards,
    trends: await room.get('trends.look', undefined),
    recap: await room.get('recap.compose', { period: '2026-W47' }),
    jottings: await room.get('jotting.read', undefined),
  }
}

it('shows the same after closing and opening the app, whatever people did', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyDeed, { minLength: 1, maxLength: 14 }), async parts => {
      const room = await openHome()
      await room.get('summit.open', { agenda: 'quick-20', present: room.members })
      for (const { name, input } of parts.flat()) {
        const reply = await room.send(name, await input(room))
        expect(reply).not.toMatchObject({ failure: { kind: 'unexpected' } })
      }
      const before = await everythingIn(room)
      const files = await filesIn(room.folder)

      const reopened = await openWorkroom({ folder: room.folder, newId: room.newId })
      expect(await everythingIn(reopened)).toEqual(before)
      expect(withoutContents(await filesIn(room.folder))).toEqual(withoutContents(files))
    }),
    { numRuns: 60 },
  )
}, 60_000)

// A table that is only there to open faster may come and go.
const withoutContents = ({ 'books/contents.json': _contents, ...files }: Readonly<Record<string, string>>) =>
  files

it('opens again after a number of seconds that no clock counts', async () => {
  const room = await openHome()
  await room.get('summit.open', { agenda: 'quick-20', present: room.members })
  await room.ask('summit.spend', { step: 0, seconds: 1e300, spoken: {} })
  await openWorkroom({ folder: room.folder })
})
