// @vitest-environment happy-dom
import { show } from '../support/screen'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { screen } from '@testing-library/vue'
import { describe, expect, it } from 'vitest'
import type { InputProblem, StorageFailure, WayOutFailure } from '#contract/command'
import type { CommandName, ReplyTo } from '#contract/contract'
import type { BooksClosed } from '#contract/keeping'
import type { Kinded } from '#domain/result'
import FailureNote from '../../src/components/FailureNote.vue'
import { ana } from '../support/builders'

// Read as people wrote it: what is imported is compiled.
const sentences = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../src/locales/en/failure.json'), 'utf8'),
) as Readonly<Record<string, string>>

type Failures = { [Name in CommandName]: Extract<ReplyTo<Name>, { ok: false }>['failure'] }[CommandName]

// One of each kind that any command may answer with; leaving one out does not compile. These are shown by kind,
// except those that have sentences of their own below.
const ofKind: { readonly [Kind in Failures['kind']]: (Failures & { kind: Kind }) | 'said elsewhere' } = {
  'invalid-input': 'said elsewhere',
  'not-saved': 'said elsewhere',
  // Changing one's mind in the dialog is no failure, and nothing is said.
  'export-cancelled': 'said elsewhere',
  unexpected: { kind: 'unexpected', reference: 'a1b2c3d4' },
  'no-household': { kind: 'no-household' },
  'too-few-members': { kind: 'too-few-members' },
  'too-many-members': { kind: 'too-many-members' },
  'name-unusable': { kind: 'name-unusable', name: '' },
  'name-taken': { kind: 'name-taken', name: 'Ana' },
  'mark-taken': { kind: 'mark-taken', mark: 'star' },
  'too-few-present': { kind: 'too-few-present' },
  'agenda-empty': { kind: 'agenda-empty' },
  'not-a-member': { kind: 'not-a-member' },
  'no-such-agenda': { kind: 'no-such-agenda' },
  'summit-running': { kind: 'summit-running' },
  'no-summit': { kind: 'no-summit' },
  'no-such-step': { kind: 'no-such-step' },
  'not-present': { kind: 'not-present', memberId: ana },
  'already-revealed': { kind: 'already-revealed' },
  'not-everyone-answered': { kind: 'not-everyone-answered' },
  'answer-too-long': { kind: 'answer-too-long' },
  'scores-missing': { kind: 'scores-missing', items: ['energy'] },
  'nothing-promised': { kind: 'nothing-promised' },
  'settled-elsewhere': { kind: 'settled-elsewhere' },
  'no-such-promise': { kind: 'no-such-promise' },
  'no-such-check-in': { kind: 'no-such-check-in' },
  'nothing-said': { kind: 'nothing-said' },
  'words-unusable': { kind: 'words-unusable' },
  'nobody-named': { kind: 'nobody-named' },
  'no-such-appreciation': { kind: 'no-such-appreciation' },
  'nothing-to-share': { kind: 'nothing-to-share' },
  'print-failed': { kind: 'print-failed' },
  // Whoever stops it reads so beside the button, and that is no failure.
  'print-stopped': 'said elsewhere',
  'not-exported': 'said elsewhere',
  'already-printing': { kind: 'already-printing' },
  'no-printer': { kind: 'no-printer' },
  cancelled: 'said elsewhere',
  'books-closed': 'said elsewhere',
  'nothing-to-copy': { kind: 'nothing-to-copy' },
  'copy-not-readable': { kind: 'copy-not-readable' },
  'in-demo': { kind: 'in-demo' },
  'folder-unusable': { kind: 'folder-unusable' },
  'not-an-archive': { kind: 'not-an-archive' },
  'archive-too-large': { kind: 'archive-too-large' },
  'unsafe-archive': { kind: 'unsafe-archive' },
  'no-household-in-archive': { kind: 'no-household-in-archive' },
  'archive-damaged': { kind: 'archive-damaged', file: 'months/2026-11.json' },
  'archive-newer': { kind: 'archive-newer' },
  'archive-gone': { kind: 'archive-gone' },
  'another-household': { kind: 'another-household', name: 'The mill' },
  'too-late': { kind: 'too-late' },
  'agenda-too-long': { kind: 'agenda-too-long', minutes: '300', most: '180' },
  'agenda-unnamed': { kind: 'agenda-unnamed' },
  'agenda-name-taken': { kind: 'agenda-name-taken', name: 'Ours' },
  'step-minutes-unusable': { kind: 'step-minutes-unusable', most: '120' },
  'step-untitled': { kind: 'step-untitled' },
  'step-twice': { kind: 'step-twice', step: 'highs' },
  'too-many-steps': { kind: 'too-many-steps' },
  'was-not-present': { kind: 'was-not-present' },
  'no-such-topic': { kind: 'no-such-topic' },
  'not-for-you': { kind: 'not-for-you' },
  'picture-unreadable': { kind: 'picture-unreadable' },
  'item-unnamed': { kind: 'item-unnamed' },
  'item-without-question': { kind: 'item-without-question' },
  'item-name-taken': { kind: 'item-name-taken', name: 'Laughter' },
  'too-many-items': { kind: 'too-many-items', most: '3' },
  'rule-unreadable': { kind: 'rule-unreadable' },
  'rule-without-days': { kind: 'rule-without-days' },
  'rule-too-often': { kind: 'rule-too-often' },
  'rule-never': { kind: 'rule-never' },
  'hour-unnamed': { kind: 'hour-unnamed' },
  'hour-minutes-unusable': { kind: 'hour-minutes-unusable', most: '72' },
  'hour-notice-unusable': { kind: 'hour-notice-unusable', most: '120' },
  'hour-of-nobody': { kind: 'hour-of-nobody' },
  'hour-passed': { kind: 'hour-passed' },
  'hour-zone-unknown': { kind: 'hour-zone-unknown', zone: 'Europe/Atlantis' },
  'too-many-hours': { kind: 'too-many-hours', most: '50' },
  'no-such-hour': { kind: 'no-such-hour' },
  'moved-into-past': { kind: 'moved-into-past' },
  'moved-onto-day-off': { kind: 'moved-onto-day-off' },
  'holiday-backwards': { kind: 'holiday-backwards' },
  'too-many-holidays': { kind: 'too-many-holidays', most: '50' },
  'put-off-too-often': { kind: 'put-off-too-often', most: '3' },
  'no-such-session': { kind: 'no-such-session' },
  'not-possible-here': { kind: 'not-possible-here' },
  'practice-unnamed': { kind: 'practice-unnamed' },
  'pairs-unusable': { kind: 'pairs-unusable' },
  'experiment-running': { kind: 'experiment-running' },
  'picture-too-large': { kind: 'picture-too-large' },
}

const reasons: Readonly<Record<StorageFailure['reason'], string>> = {
  'disk-full': 'the disk is full',
  'not-allowed': 'does not let Hearthside write',
  'folder-gone': 'cannot be reached',
  'book-lost': 'could not be read',
  unknown: 'did not take it',
}

const whyNotOutside: Readonly<Record<WayOutFailure['reason'], string>> = {
  'disk-full': 'Nothing was written',
  'in-use': 'open in another program',
  'folder-gone': 'not there any more',
  unknown: 'Nothing was written',
}

const whyClosed: readonly BooksClosed['why'][] = ['newer', 'not-readable', 'lost', 'not-copied', 'busy']

// What the interface says without asking main.
const ofTheInterface = ['nobody-writes']
const ownProblems = ['too-long', 'unprintable', 'not-a-time']

function sentenceFor(failure: Kinded): string {
  show(FailureNote, { failure })
  return screen.getByRole('alert').textContent?.trim() ?? ''
}

const invalid = (...problems: InputProblem[]) => ({ kind: 'invalid-input', problems })
const spoken = Object.entries(ofKind).flatMap(([kind, failure]) =>
  failure === 'said elsewhere' ? [] : [[kind, failure] as const],
)

describe('every failure has a sentence of its own', () => {
  it.each(spoken)('%s', (kind, failure) => {
    expect(sentenceFor(failure)).toBe(filled(sentences[kind] ?? 'no sentence', failure))
  })

  it.each(Object.entries(reasons))('not-saved: %s, and the words are still there', (reason, says) => {
    const sentence = sentenceFor({ kind: 'not-saved', reason } as Kinded)
    expect(sentence).toContain(says)
    expect(sentence).toContain('Your words are still here.')
  })

  it.each(Object.entries(whyNotOutside))('not-exported: %s, and nothing of the books', (reason, says) => {
    const sentence = sentenceFor({ kind: 'not-exported', reason } as Kinded)
    expect(sentence).toContain(says)
    expect(sentence).not.toContain('Your words')
  })

  it.each(whyClosed)('books-closed: %s, and nothing was changed', why => {
    const sentence = sentenceFor({ kind: 'books-closed', why, file: 'household.json' } as Kinded)
    expect(sentence).toContain('Nothing was changed')
  })

  it.each(ownProblems)('invalid-input: %s', problem => {
    expect(sentenceFor(invalid({ at: 'words', problem }))).toBe(sentences[`invalid-${problem}`])
  })
})

it.each([
  ['a problem without words of its own', 'not-an-id'],
  ['what zod says in English', 'Too big: expected array to have <=8 items'],
])('tells of input that does not fit, not of a fault of ours: %s', (_, problem) => {
  expect(sentenceFor(invalid({ at: 'to', problem }))).toBe(sentences['invalid-input'])
})

it('says for a failure nobody has heard of that it was unexpected', () => {
  expect(sentenceFor({ kind: 'from-the-future' })).toContain('reference from-the-future')
})

it('says nothing while nothing went wrong', () => {
  show(FailureNote, { failure: null })
  expect(screen.getByRole('alert').textContent?.trim()).toBe('')
})

it('has no sentence that nobody can ever see', () => {
  const used = [
    ...spoken.map(([kind]) => kind),
    ...Object.keys(reasons).map(reason => `not-saved-${reason}`),
    ...Object.keys(whyNotOutside).map(reason => `not-exported-${reason}`),
    ...ownProblems.map(problem => `invalid-${problem}`),
    ...ofTheInterface,
    ...whyClosed.map(why => `books-closed-${why}`),
    'invalid-input',
  ]
  expect(Object.keys(sentences).sort()).toEqual(used.sort())
})

function filled(sentence: string, failure: Kinded): string {
  return sentence.replace(/\{(\w+)\}/g, (_, gap: string) =>
    String((failure as unknown as Record<string, unknown>)[gap]),
  )
}
