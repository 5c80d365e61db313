import { describe, expect, it } from 'vitest'
import {
  hangUp,
  pinAppreciation,
  postAppreciation,
  rewordAppreciation,
  sayBack,
  sayLanded,
  type CardWords,
} from '#domain/appreciation'
import { fail } from '#domain/result'
import {
  aCardDraft,
  ana,
  anAppreciation,
  ben,
  cleo,
  idNumbered,
  later,
  sundayEvening,
  valueOf,
} from '../support/builders'

const words = (overrides: Partial<CardWords> = {}): CardWords => ({
  words: 'better said',
  trait: '',
  colour: 'moss',
  picture: null,
  shareable: false,
  ...overrides,
})

describe('saying a card better', () => {
  it('keeps what it said before', () => {
    const card = anAppreciation({ words: 'thanks', trait: 'care' })
    const reworded = valueOf(rewordAppreciation(card, words(), later))
    expect(reworded).toMatchObject({ words: 'better said', colour: 'moss', updatedAt: later })
    expect(reworded.earlier).toEqual([{ words: 'thanks', trait: 'care', until: later }])
  })

  it('has no history of its colour, nor while nobody has read it', () => {
    const card = anAppreciation({ words: 'thanks' })
    expect(valueOf(rewordAppreciation(card, words({ words: ' thanks ' }), later)).earlier).toEqual([])
    const kept = anAppreciation({ isKeptForSummit: true })
    expect(valueOf(rewordAppreciation(kept, words(), later)).earlier).toEqual([])
  })

  it.each([
    [{ words: ' ' }, 'nothing-said'],
    [{ words: 'x'.repeat(2001) }, 'words-unusable'],
    [{ trait: 'x'.repeat(41) }, 'words-unusable'],
  ])('refuses %j', (overrides, kind) => {
    expect(rewordAppreciation(anAppreciation(), words(overrides), later)).toEqual(fail({ kind }))
  })
})

describe('what a receiver says', () => {
  const card = anAppreciation({ to: [ben, cleo] })

  it('that it landed, once, and may take it back; what did not land is nowhere', () => {
    const landed = valueOf(sayLanded(card, ben, true, later))
    expect(landed.landedWith).toEqual([ben])
    expect(valueOf(sayLanded(landed, ben, true, later)).landedWith).toEqual([ben])
    expect(valueOf(sayLanded(landed, ben, false, later))).toMatchObject({ landedWith: [] })
  })

  it('a word back, in the place of the one before', () => {
    const said = valueOf(sayBack(valueOf(sayBack(card, ben, 'oh', later)), ben, ' that did me good ', later))
    expect(said.wordsBack).toEqual([{ author: ben, words: 'that did me good', at: later }])
    expect(valueOf(sayBack(said, ben, ' ', later)).wordsBack).toEqual([])
  })

  it.each([
    ['the author', ana],
    ['somebody else', idNumbered<'member'>(9)],
  ])('is not for %s to say', (_, member) => {
    expect(sayLanded(card, member, true, later)).toEqual(fail({ kind: 'not-for-you' }))
    expect(sayBack(card, member, 'thanks', later)).toEqual(fail({ kind: 'not-for-you' }))
  })
})

describe('where a card hangs', () => {
  it('before all others, and back among them', () => {
    const pinned = pinAppreciation(anAppreciation(), true, later)
    expect(pinned.pinnedAt).toBe(later)
    expect(pinAppreciation(pinned, false, later).pinnedAt).toBeNull()
  })

  it('on the wall once it was said at the summit', () => {
    expect(hangUp(anAppreciation({ isKeptForSummit: true }), later).isKeptForSummit).toBe(false)
  })

  it.each([
    ['between us', true, [ana, ben]],
    ['for all', false, [ana, ben, cleo]],
  ])('%s', (_, isBetweenUs, audience) => {
    const posted = postAppreciation(
      aCardDraft({ isBetweenUs }),
      [ana, ben, cleo],
      idNumbered(500),
      sundayEvening,
    )
    expect(valueOf(posted).audience).toEqual(audience)
  })
})
