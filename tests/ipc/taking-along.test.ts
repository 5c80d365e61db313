import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Month } from '#domain/calendar'
import type { MemberId } from '#domain/ids'
import type { WholeHousehold } from '#domain/merge/merge'
import { fail, ok } from '#domain/result'
import { aHousehold, aMember, ana, anAppreciation, ben } from '../support/builders'
import { filesIn, temporaryFolder } from '../support/disk'
import { livedIn, openLivedIn } from '../support/lived-in'

const november = '2026-11' as Month

/** Saves what these people take along, and answers the texts in it by name. */
async function takenAlong(members: readonly MemberId[], whole: WholeHousehold = livedIn) {
  const path = join(await temporaryFolder(), 'along.zip')
  const asked: string[] = []
  const askWhere = (name: string) => Promise.resolve((asked.push(name), path))
  const room = await openLivedIn({ dialogs: { askWhere } }, whole)
  expect(await room.ask('export.save', { members: [...members] })).toEqual(ok({ path }))
  const unpacked = Object.entries(unzipSync(await readFile(path)))
  const files = Object.fromEntries(unpacked.map(([name, bytes]) => [name, Buffer.from(bytes).toString()]))
  return { room, path, asked, files, all: Object.values(files).join('\n') }
}

const anas = ['Ana: the walk', 'Ana: a short night', 'Ana: wash up', 'Ana: you kept my dinner warm']
const bens = ['Ben: a bath', 'Ben: lost keys', 'Ben: tea', 'Ben: call', 'Ben: the soup', 'Ben: the ride']

describe('taking along', () => {
  it('counts beforehand how much of whom there is', async () => {
    const room = await openLivedIn()
    expect(await room.get('export.look', undefined)).toEqual({
      joint: 1,
      members: [
        { memberId: ana, count: 3 },
        { memberId: ben, count: 4 },
      ],
    })
  })

  it.each([
    ['Ana', [ana], anas, bens],
    ['Ben', [ben], bens, anas],
    ['both', [ana, ben], [...anas, ...bens], []],
    ['nobody', [], [], [...anas, ...bens]],
  ] as const)(
    'holds every word of %s and none of another, in whichever file',
    async (_, members, own, others) => {
      const { all } = await takenAlong(members)
      for (const words of own) expect(all).toContain(words)
      for (const words of others) expect(all).not.toContain(words)
    },
  )

  it('has a page about itself, every book and every table, under a name with its day', async () => {
    const { files, asked } = await takenAlong([ana])
    expect(asked).toEqual(['Hearthside 2026-11-22.zip'])
    expect(Object.keys(files).sort()).toEqual([
      'README.txt',
      'csv/appreciations.csv',
      'csv/marks.csv',
      'csv/promises.csv',
      'csv/scores.csv',
      'household.json',
      'months/2026-10.json',
      'months/2026-11.json',
    ])
  })

  it('holds nothing of what is half said', async () => {
    const path = join(await temporaryFolder(), 'along.zip')
    const room = await openLivedIn({ dialogs: { askWhere: () => Promise.resolve(path) } })
    await room.get('jotting.keep', { place: 'wall', words: 'half a card' })
    await room.get('export.save', { members: [ana, ben] })
    const texts = Object.values(unzipSync(await readFile(path))).map(bytes => Buffer.from(bytes).toString())
    expect(texts.join('\n')).not.toContain('half a card')
  })

  it('changes nothing here, nor when people change their minds', async () => {
    const room = await openLivedIn()
    const before = await filesIn(room.folder)
    expect(await room.ask('export.save', { members: [ana] })).toEqual(fail({ kind: 'cancelled' }))
    expect(await filesIn(room.folder)).toEqual(before)
    const { room: other, path } = await takenAlong([ana])
    expect(await filesIn(other.folder)).toEqual(before)
    expect(await readdir(join(path, '..'))).toEqual(['along.zip'])
  })
})

describe('a table in it', () => {
  const card = (words: string) => ({
    ...livedIn,
    months: new Map([
      [november, { ...livedIn.months.get(november)!, appreciations: [anAppreciation({ words })] }],
    ]),
  })

  it.each([
    ['a formula', '=1+1', "'=1+1"],
    ['a plus', '+49 30 123', "'+49 30 123"],
    ['a minus', '-1', "'-1"],
    ['an at', '@SUM(A1)', "'@SUM(A1)"],
    ['a formula with quotes', '=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['quotes', 'said "hello"', '"said ""hello"""'],
    ['line breaks', 'one\ntwo', '"one\ntwo"'],
    ['a carriage return', 'one\r\ntwo', '"one\r\ntwo"'],
    ['commas', 'tea, and cake', '"tea, and cake"'],
    ['emoji', 'for the 👩‍👧‍👦 picnic', 'for the 👩‍👧‍👦 picnic'],
    ['a formula later on', '1=1', '1=1'],
  ])('shows %s as it was written', async (_, words, expected) => {
    const { files } = await takenAlong([ana], card(words))
    expect(files['csv/appreciations.csv']).toBe(
      `\uFEFFon,from,to,words,trait\n2026-11-22,Ana,Ben,${expected},\n`,
    )
  })

  it('takes no name for a formula', async () => {
    const household = aHousehold({ members: [aMember(1, { name: '=Ana' }), aMember(2, { name: '@Ben' })] })
    const { files } = await takenAlong([ana, ben], { ...card('thanks'), household })
    expect(files['csv/appreciations.csv']).toContain("2026-11-22,'=Ana,'@Ben,thanks")
    expect(files['csv/scores.csv']).not.toMatch(/(^|,)[=@]/m)
    expect(files['csv/marks.csv']).not.toMatch(/(^|,)[=@]/m)
  })

  it('has the scores as numbers, one line for each check-in', async () => {
    const { files } = await takenAlong([ana])
    expect(files['csv/scores.csv']).toBe(
      '\uFEFFon,week,name,connected,appreciated,energy,high,low,thanks\n' +
        '2026-11-15,2026-W46,Ana,7,7,7,Ana: the walk by the river,Ana: a short night,thanks for the tea\n',
    )
  })
})
