import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { postAppreciation, type AppreciationDraft } from '#domain/appreciation'
import { fail } from '#domain/result'
import {
  aCardDraft,
  ana,
  ben,
  cleo,
  idNumbered,
  membersNumbered,
  stranger,
  sundayEvening,
  valueOf,
} from '../support/builders'

const household = [ana, ben, cleo]
const draft = aCardDraft({ words: 'for the soup', shareable: true })
const post = (overrides: Partial<AppreciationDraft> = {}) =>
  postAppreciation({ ...draft, ...overrides }, household, idNumbered(500), sundayEvening)

describe('posting an appreciation', () => {
  it('hangs a card of its author on the wall', () => {
    expect(valueOf(post())).toEqual({
      id: idNumbered(500),
      createdAt: sundayEvening,
      updatedAt: sundayEvening,
      author: ana,
      audience: household,
      to: [ben],
      words: 'for the soup',
      trait: '',
      colour: 'paper',
      picture: null,
      isKeptForSummit: false,
      pinnedAt: null,
      landedWith: [],
      wordsBack: [],
      earlier: [],
      shareable: true,
    })
  })

  it.each([
    ['one', [ben], [ben]],
    ['several, in the household’s order', [cleo, ben], [ben, cleo]],
    ['one who is named twice', [ben, ben], [ben]],
    ['others, when the author is among them', [ana, cleo], [cleo]],
  ])('thanks %s', (_, to, expected) => {
    expect(valueOf(post({ to })).to).toEqual(expected)
  })

  it.each([
    ['trims the words', '  for the soup \n', 'for the soup'],
    ['keeps breaks inside', 'for\nthe soup', 'for\nthe soup'],
    ['keeps emoji', 'soup 🍲', 'soup 🍲'],
    ['keeps writing from right to left', 'شكراً', 'شكراً'],
  ])('%s', (_, words, expected) => {
    expect(valueOf(post({ words })).words).toBe(expected)
  })

  it.each([
    ['nothing', { words: '' }, 'nothing-said'],
    ['white space', { words: ' \n ' }, 'nothing-said'],
    ['NUL', { words: 'soup\u0000' }, 'words-unusable'],
    ['half an emoji', { words: '\uD83C soup' }, 'words-unusable'],
    ['ten thousand characters', { words: 'x'.repeat(10_000) }, 'words-unusable'],
    ['nobody', { to: [] }, 'nobody-named'],
    ['the author alone', { to: [ana] }, 'nobody-named'],
    ['somebody who does not live here', { to: [ben, stranger] }, 'not-a-member'],
    ['from somebody who does not live here', { author: stranger }, 'not-a-member'],
  ] as const)('refuses %s', (_, overrides, kind) => {
    expect(post(overrides)).toEqual(fail({ kind }))
  })

  it('is never to its author, to nobody or to the same one twice', () => {
    const someone = fc.constantFrom(...membersNumbered(4))
    fc.assert(
      fc.property(someone, fc.array(someone), fc.string(), (author, to, words) => {
        const posted = post({ author, to, words })
        if (!posted.ok) return
        expect(posted.value.to).not.toContain(author)
        expect(posted.value.to.length).toBeGreaterThan(0)
        expect(new Set(posted.value.to).size).toBe(posted.value.to.length)
      }),
    )
  })
})
