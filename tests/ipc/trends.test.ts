import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aDraft, inWeek, scoresOf } from '../support/builders'
import { temporaryFolder } from '../support/disk'
import { openHome } from '../support/workroom'

const week = inWeek('2026-W47')

async function anEvening(settings: Parameters<typeof openHome>[0] = {}) {
  const home = await openHome(settings)
  const [ana, ben] = home.members as [never, never]
  await home.get('summit.open', { agenda: 'quick-20', present: [ana, ben] })
  for (const [memberId, given, guess] of [
    [ana, 9, 4],
    [ben, 3, 8],
  ] as const) {
    const other = memberId === ana ? ben : ana
    const draft = aDraft({ scores: scoresOf(given), guesses: { [other]: guess } })
    for (const answer of [
      { act: 'write', memberId, draft },
      { act: 'finish', memberId },
    ] as const)
      await home.get('summit.answer', { step: 1, answer: { kind: 'check-in', answer }, reader: memberId })
  }
  await home.get('check-in.reveal', undefined)
  await home.get('summit.close', undefined)
  const onPaper = async () => {
    const { gathered } = await home.get('recap.compose', { period: '2026-W47' })
    for (const { id } of gathered?.summits.flatMap(({ checkIns }) => checkIns) ?? [])
      await home.get('recap.share', {
        period: '2026-W47',
        choice: { kind: 'check-in', id, part: 'scores', shareable: true },
      })
  }
  return { ...home, ana, ben, onPaper }
}

describe('the history of a score that its owner hides', () => {
  it('is nowhere that all look: in no line, no guess and on no page', async () => {
    const { get, ana, ben, onPaper } = await anEvening()
    const pages = () => get('recap.compose', { period: '2026-W47' })
    const scoresIn = (trends: Awaited<ReturnType<typeof look>>) =>
      trends.trends
        .filter(({ memberId, item }) => memberId === ana && item === 'connected')
        .flatMap(({ scores }) => scores)
    const look = () => get('trends.look', undefined)
    expect(scoresIn(await look())).toEqual([9])
    expect((await look()).guesses.map(({ memberId }) => memberId)).toEqual([ana, ben])

    await onPaper()
    expect((await pages()).recap.chapters[0]?.voices[0]?.scores?.connected).toBe(9)
    const hidden = await get('trends.hide', { memberId: ana, item: 'connected', isHidden: true })
    expect(scoresIn(hidden)).toEqual([null])
    // Ben's guess of hers would give it away.
    expect(hidden.guesses.map(({ memberId }) => memberId)).toEqual([ana])
    expect((await pages()).recap.chapters[0]?.voices[0]?.scores?.connected).toBeUndefined()
    expect(
      (await pages()).recap.chart.trends.flatMap(({ item, scores: all }) =>
        item === 'connected' ? all : [],
      ),
    ).not.toContain(9)
    expect(hidden.hidden).toEqual([{ memberId: ana, item: 'connected' }])

    const shown = await get('trends.hide', { memberId: ana, item: 'connected', isHidden: false })
    expect(scoresIn(shown)).toEqual([9])
  })
})

describe('what is said about weeks', () => {
  it('is kept, and can be taken back', async () => {
    const { get } = await anEvening()
    const marked = await get('trends.mark-week', { week, context: 'exams' })
    expect(marked.contextWeeks).toMatchObject([{ week, context: 'exams' }])
    expect((await get('trends.mark-week', { week, context: null })).contextWeeks).toEqual([])
  })

  it('a new usual is kept with its owner’s answer', async () => {
    const { get, ana } = await anEvening()
    const said = await get('trends.say-usual', {
      memberId: ana,
      item: 'connected',
      since: week,
      isNew: false,
    })
    expect(said.usuals).toMatchObject([{ author: ana, item: 'connected', since: week, isNew: false }])
  })
})

describe('trying something out', () => {
  it('begins after the next summit, shows nothing before its end, and one at a time', async () => {
    const { get, ask } = await anEvening()
    const plan = { practice: 'a walk', item: 'connected', pairs: 5 } as const
    const { experiments } = await get('experiment.plan', plan)
    expect(experiments).toMatchObject([{ now: null, isOver: false, outcomes: [] }])
    expect(await ask('experiment.plan', plan)).toMatchObject({ failure: { kind: 'experiment-running' } })

    const id = experiments[0]?.experiment.id
    if (id === undefined) throw new Error('nothing is tried out')
    const ended = await get('experiment.end', { experimentId: id })
    expect(ended.experiments).toMatchObject([{ isOver: true, now: null }])
    expect(ended.experiments[0]?.outcomes).toHaveLength(2)
    expect((await get('experiment.plan', plan)).experiments).toHaveLength(2)
  })
})

describe('a table that leaves the app', () => {
  const rows = [
    ['Week', '=cmd()'],
    ['2026-W47', 7],
    ['2026-W48', null],
  ]

  it('is a file that a spreadsheet reads, with nothing in it that it would carry out', async () => {
    const folder = await temporaryFolder()
    const { get } = await anEvening({ dialogs: { askWhere: name => Promise.resolve(join(folder, name)) } })
    const { path } = await get('chart.export', { name: 'How/close: *we* are', rows })
    expect(path).toBe(join(folder, 'Hearthside How close   we  are.csv'))
    expect(await readFile(path, 'utf8')).toBe("\uFEFFWeek,'=cmd()\n2026-W47,7\n2026-W48,\n")
  })

  it('goes nowhere when people change their minds, or when the folder is gone', async () => {
    const { ask } = await anEvening({ dialogs: { askWhere: () => Promise.resolve(null) } })
    expect(await ask('chart.export', { name: 'x', rows })).toMatchObject({
      failure: { kind: 'export-cancelled' },
    })
    const gone = await anEvening({ dialogs: { askWhere: () => Promise.resolve('/nowhere/at/all.csv') } })
    expect(await gone.ask('chart.export', { name: 'x', rows })).toMatchObject({
      failure: { kind: 'not-exported', reason: 'folder-gone' },
    })
  })
})
