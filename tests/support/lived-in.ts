import { join } from 'node:path'
import type { Month } from '#domain/calendar'
import type { WholeHousehold } from '#domain/merge/merge'
import { writeHousehold } from '../../electron/main/services/replacing-books'
import { readArchive } from '../../electron/main/storage/archive/household-archive'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import {
  aCardDraft,
  aCheckIn,
  aHousehold,
  aMonth,
  ana,
  anAppreciation,
  aPromise,
  aSummit,
  at,
  ben,
  idNumbered,
  on,
  valueOf,
} from './builders'
import { filesIn, temporaryFolder } from './disk'
import { openWorkroom, standingClock, type TestWorkroom, type WorkroomSettings } from './workroom'
import { booksOf, zipOf } from './zips'

export const novembersCard = anAppreciation({ words: 'Ana: you kept my dinner warm' })
export const novembersCheckIn = aCheckIn({ high: 'Ana: the walk by the river', low: 'Ana: a short night' })

const imagined: WholeHousehold = {
  household: aHousehold(),
  months: new Map([
    [
      '2026-10' as Month,
      aMonth({
        appreciations: [
          anAppreciation({
            id: idNumbered(510),
            author: ben,
            to: [ana],
            words: 'Ben: the ride to the station',
            createdAt: at('2026-10-10T10:00:00.000Z'),
            updatedAt: at('2026-10-10T10:00:00.000Z'),
          }),
        ],
      }),
    ],
    [
      '2026-11' as Month,
      aMonth({
        summits: [
          aSummit({
            on: on('2026-11-15'),
            checkIns: [
              novembersCheckIn,
              aCheckIn({
                id: idNumbered(301),
                author: ben,
                high: 'Ben: a bath',
                low: 'Ben: lost keys',
                thanks: 'Ben: tea',
              }),
            ],
          }),
        ],
        promises: [
          aPromise({ will: 'Ana: wash up' }),
          aPromise({ id: idNumbered(401), author: ben, will: 'Ben: call' }),
        ],
        appreciations: [
          novembersCard,
          anAppreciation({
            id: idNumbered(501),
            author: ben,
            to: [ana],
            words: 'Ben: the soup',
            createdAt: at('2026-11-20T12:00:00.000Z'),
          }),
        ],
      }),
    ],
  ]),
}

/** Two months of two people, in which every word says whose it is; as the app itself would write them. */
export const livedIn: WholeHousehold = valueOf(await readArchive(zipOf(booksOf(imagined))))

/** A workroom over the books of a household that has lived for a while; the last summit was a week ago. */
export async function openLivedIn(settings: WorkroomSettings = {}, whole: WholeHousehold = livedIn) {
  const folder = settings.folder ?? (await temporaryFolder())
  await writeHousehold(realDisk, join(folder, 'books'), whole)
  const clock = standingClock('2026-11-22T20:00:00.000Z')
  const room = await openWorkroom({ clock, ...settings, folder })
  return { ...room, clock }
}

/** The books themselves, without what is kept beside them to open them quickly or to mend them. */
export const booksIn = async (folder: string) =>
  Object.fromEntries(
    Object.entries(await filesIn(join(folder, 'books'))).filter(([path]) =>
      /^(household|months.\d{4}-\d\d)\.json$/.test(path),
    ),
  )

/** Everything that people can see of their own. */
export async function seenIn(room: TestWorkroom) {
  return {
    house: await room.look(),
    wall: (await room.get('wall.look', { viewers: null })).cards,
    trends: await room.get('trends.look', undefined),
    weeks: await Promise.all(
      ['2026-W41', '2026-W46', '2026-W47'].map(period => room.get('recap.compose', { period })),
    ),
    jottings: await room.get('jotting.read', undefined),
  }
}

type Room = Awaited<ReturnType<typeof openLivedIn>>

export const oneCard = { appreciationId: novembersCard.id }
export const oneCheckIn = { checkInId: novembersCheckIn.id }
const post = (room: Room, words: string) =>
  room.get('appreciation.post', aCardDraft({ author: ana, to: [ben], words, shareable: false }))

/** A copy of how it was at eight, and a card more and a card less since then. */
export async function afterACopy(settings: WorkroomSettings = {}) {
  const room = await openLivedIn(settings)
  const atEight = { seen: await seenIn(room), books: await booksIn(room.folder) }
  const { copies } = await room.get('backup.make', undefined)
  const file = copies[0]?.file ?? ''
  room.clock.setTo('2026-11-22T21:00:00.000Z')
  await post(room, 'written at nine')
  await room.get('appreciation.withdraw', oneCard)
  await room.get('jotting.keep', { place: 'wall', words: 'half a card' })
  const atNine = { seen: await seenIn(room), books: await booksIn(room.folder) }
  return { ...room, atEight, atNine, file }
}
