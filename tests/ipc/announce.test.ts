import { aCardDraft } from '../support/builders'
import { describe, expect, it } from 'vitest'
import { commands, type CommandName } from '#contract/contract'
import { sampleInputs } from '../support/sample-inputs'
import { newsKeeper, openHome } from '../support/workroom'

async function listening() {
  const { heard, announce } = newsKeeper()
  const home = await openHome({ announce })
  heard.length = 0
  return { ...home, heard }
}

describe('the windows are told', () => {
  it('how the house stands after it changed', async () => {
    const { get, heard, look } = await listening()
    await get('household.rename', {
      name: 'The mill',
      summitRhythm: { weekday: 3, startsAt: '20:30' as never },
    })
    expect(heard).toEqual([{ name: 'house.changed', news: await look() }])
    expect((await look()).household?.name).toBe('The mill')
  })

  it('nothing when a command was refused', async () => {
    const { ask, heard } = await listening()
    expect((await ask('member.welcome', { name: 'Ana', mark: 'star' })).ok).toBe(false)
    expect(heard).toEqual([])
  })

  it('nothing after words that are half typed, ticking clocks, or looking', async () => {
    const { get, heard, members } = await listening()
    await get('summit.open', { agenda: 'quick-20', present: members })
    heard.length = 0
    await get('summit.spend', { step: 0, seconds: 10, spoken: {} })
    await get('jotting.keep', { place: 'wall', words: 'half' })
    await get('summit.answer', {
      step: 0,
      answer: { kind: 'arrive', answer: { memberId: members[0] as never, isReady: true } },
      reader: null,
    })
    await get('summit.current', { reader: null })
    expect(heard).toEqual([])
  })
})

// What home shows is the measure: whichever command changes it has to say so.
it.each(Object.keys(commands) as CommandName[])('%s never changes home in silence', async name => {
  const { send, look, heard, get, members } = await listening()
  const [author, to] = members as [never, never]
  await get('appreciation.post', aCardDraft({ author, to: [to], words: 'for the soup', shareable: false }))
  if (name !== 'summit.open') await get('summit.open', { agenda: 'quick-20', present: members })
  const before = await look()
  heard.length = 0
  const ofHome = () => heard.filter(news => news.name === 'house.changed')
  await send(name, withOurPeople(sampleInputs[name], members))
  if (JSON.stringify(await look()) !== JSON.stringify(before))
    expect(ofHome()).toEqual([{ name: 'house.changed', news: await look() }])
  else expect(ofHome().length).toBeLessThanOrEqual(1)
})

/** The samples speak of other people; here they speak of ours. */
function withOurPeople(sample: unknown, [ana = '', ben = '']: readonly string[]): unknown {
  if (sample === undefined) return undefined
  const text = JSON.stringify(sample)
    .replaceAll('00000000-0000-4000-8000-000000000001', ana)
    .replaceAll('00000000-0000-4000-8000-000000000002', ben)
  return JSON.parse(text) as unknown
}
