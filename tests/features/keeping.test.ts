// @vitest-environment happy-dom
import { show, showAtHome } from '../support/screen'
import { bridgeTo } from '../support/fake-bridge'
import { screen, waitFor, within } from '@testing-library/vue'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { BooksClosed, Notice } from '#contract/keeping'
import { fail, ok } from '#domain/result'
import type { Handlers } from '../../electron/main/ipc/dispatch'
import type { Disk } from '../../electron/main/storage/disk/disk'
import { realDisk } from '../../electron/main/storage/disk/real-disk'
import App from '../../src/App.vue'
import { router } from '../../src/router'
import { aCardDraft, at, idNumbered, sundayEvening } from '../support/builders'
import { putFile, temporaryFolder } from '../support/disk'
import { openHome, type TestWorkroom } from '../support/workroom'

// After books were replaced the page is made anew; here it is enough to know that it was asked.
const madeAnew = vi.spyOn(window.location, 'reload')
beforeEach(() => {
  madeAnew.mockReset().mockReturnValue(undefined)
})

const place = '/house/keeping'
const button = (name: string | RegExp) => screen.findByRole('button', { name })
const rowOf = (name: string) => {
  const row = screen.getByRole('rowheader', { name }).closest('tr')
  return within(row!)
    .getAllByRole('cell')
    .map(cell => cell.textContent)
}

async function postACard(room: TestWorkroom) {
  const [ana, ben] = (await room.look()).household?.members ?? []
  const draft = aCardDraft({ author: ana!.id, to: [ben!.id], words: 'for the soup' })
  await room.get('appreciation.post', draft)
}

/** A file with everything of a household in it. */
async function aFileFromElsewhere(): Promise<string> {
  const path = join(await temporaryFolder(), 'ours.zip')
  const elsewhere = await openHome({ dialogs: { askWhere: async () => path } })
  await postACard(elsewhere)
  await elsewhere.get('export.save', { members: elsewhere.members })
  return path
}

describe('the place', () => {
  it('is reached from our house, and says where everything lies', async () => {
    const { user, room } = await showAtHome(App, { place: '/house' })
    await user.click(await screen.findByRole('link', { name: 'Copies and export' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Copies and export' })).toBeTruthy()
    expect(await screen.findByText(join(room.folder, 'books'))).toBeTruthy()
    const rail = within(screen.getByRole('navigation', { name: 'Places' }))
    expect(rail.getByRole('link', { current: true }).textContent.trim()).toBe('Our house')
  })

  it('says in the demo that this belongs to one’s own household, and nothing else', async () => {
    await showAtHome(App, { place, before: room => room.get('demo.enter', undefined) })
    expect(await screen.findByText(/belong to your own household/)).toBeTruthy()
    expect(screen.queryByRole('heading', { level: 2 })).toBeNull()
  })

  it('keeps copies in another folder, and goes back to its own', async () => {
    const chosen = await temporaryFolder()
    const { user } = await showAtHome(App, { place, dialogs: { askForFolder: async () => chosen } })
    await user.click(await button('Choose another folder …'))
    expect(await screen.findByText(chosen)).toBeTruthy()
    await user.click(await button('Use the folder beside the books'))
    await waitFor(() => {
      expect(screen.queryByText(chosen)).toBeNull()
    })
    expect(document.activeElement?.textContent).toContain('Choose another folder …')
  })

  it('says nothing when somebody changes their mind in the dialog', async () => {
    const { user } = await showAtHome(App, { place })
    await user.click(await button('Choose another folder …'))
    await user.click(await button('Choose a file …'))
    for (const alert of screen.queryAllByRole('alert')) expect(alert.textContent.trim()).toBe('')
  })
})

describe('copies', () => {
  it('are made when somebody asks, and say why they are there', async () => {
    const { user } = await showAtHome(App, { place })
    await user.click(await button('Make a copy now'))
    expect(await screen.findByText(/made because you asked for it/)).toBeTruthy()
    expect(await screen.findByText('The copy is made.')).toBeTruthy()
  })

  it('show what is in them beside what is there now, and are put in place after a question', async () => {
    const { user, room } = await showAtHome(App, {
      place,
      before: async room => {
        await room.get('backup.make', undefined)
        await postACard(room)
      },
    })
    await user.click(await button(/^Look inside …/))
    expect(await screen.findByRole('table', { name: /beside what is there now/ })).toBeTruthy()
    expect(rowOf('Household')).toEqual(['The corner house', 'The corner house'])
    expect(rowOf('Cards')).toEqual(['0', '1'])
    await user.click(await button('Put this copy in place …'))
    expect((await screen.findByRole('alertdialog')).textContent).toContain(
      'A copy of how it is now is made first',
    )
    await user.click(await button('Put it in place'))
    await waitFor(() => {
      expect(madeAnew).toHaveBeenCalled()
    })
    expect((await room.get('wall.look', { viewers: null })).cards).toEqual([])
  })

  it('that are damaged change nothing, and that is said', async () => {
    const { user } = await showAtHome(App, {
      place,
      before: async room => {
        const { copies } = await room.get('backup.make', undefined)
        await putFile(join(copies[0]!.folder, copies[0]!.file), 'no zip at all')
      },
    })
    await user.click(await button(/^Look inside …/))
    expect(await screen.findByText(/Nothing was changed\.$/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Put this copy in place …' })).toBeNull()
  })

  it('are shown ten at a time', async () => {
    const many = Array.from({ length: 12 }, (_, index) => ({
      file: `copy-${index}.zip`,
      folder: '/copies',
      madeAt: at(`2026-11-${String(22 - index)}T19:00:00.000Z`),
      reason: 'routine' as const,
      size: 4000,
    }))
    const { user } = await showAtHome(App, {
      place,
      handlers: replacing(real => ({
        'keeping.look': async () => {
          const seen = await real['keeping.look'](undefined)
          return seen.ok ? ok({ ...seen.value, copies: many }) : seen
        },
      })),
    })
    expect(await screen.findAllByRole('button', { name: /^Look inside …/ })).toHaveLength(10)
    await user.click(await button('Show all 12'))
    const all = await screen.findAllByRole('button', { name: /^Look inside …/ })
    expect(all).toHaveLength(12)
    expect(document.activeElement).toBe(all[10])
  })
})

it('says what was deleted, and removes older copies for good once that was asked', async () => {
  const { user, room } = await showAtHome(App, {
    place,
    before: async room => {
      await postACard(room)
      await room.get('backup.make', undefined)
      const [card] = (await room.get('wall.look', { viewers: null })).cards
      await room.get('appreciation.withdraw', { appreciationId: card!.id })
    },
  })
  expect(await screen.findByText(/^One thing was deleted\./)).toBeTruthy()
  await user.click(await button('Remove all older copies …'))
  expect((await screen.findByRole('alertdialog')).textContent).toContain('Nobody can bring them back')
  await user.click(await button('Remove them'))
  expect(await screen.findByText('The older copies are gone.')).toBeTruthy()
  expect((await room.get('keeping.look', undefined)).copies.map(copy => copy.reason)).toEqual([
    'before-purge',
  ])
})

describe('taking it along', () => {
  const taking = async () => {
    const path = join(await temporaryFolder(), 'ours.zip')
    const shown = await showAtHome(App, {
      place,
      before: postACard,
      dialogs: { askWhere: async () => path },
    })
    await screen.findByRole('checkbox', { name: /^Ana agrees/ })
    return { ...shown, path }
  }

  it('begins with nobody’s own words', async () => {
    await taking()
    for (const box of screen.getAllByRole('checkbox')) expect(box).toHaveProperty('checked', false)
    expect(screen.getByRole('checkbox', { name: /^Ana agrees .* \(one thing\)$/ })).toBeTruthy()
    expect(screen.getByRole('checkbox', { name: /^Ben agrees .* \(0 things\)$/ })).toBeTruthy()
  })

  it('saves what was agreed to, and says where', async () => {
    const { user, path } = await taking()
    await user.click(screen.getByRole('checkbox', { name: /^Ana agrees/ }))
    await user.click(await button('Save as a file …'))
    expect(await screen.findByText(`Saved as ${path}`)).toBeTruthy()
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK')
  })
})

describe('bringing in', () => {
  it('shows what another household is, and changes nothing', async () => {
    const { path } = await anotherHousehold()
    const { user } = await showAtHome(App, { place, dialogs: { askForFile: async () => path } })
    await user.click(await button('Choose a file …'))
    expect(await screen.findByText(/belongs to another household, “Elsewhere”/)).toBeTruthy()
  })

  it('as the first household on this computer adds everything', async () => {
    const path = await aFileFromElsewhere()
    const room = await bridgeTo({ dialogs: { askForFile: async () => path } })
    await router.replace('/')
    const { user } = show(App)
    await user.click(await button('Bring in a household from a file'))
    await user.click(await button('Choose a file …'))
    expect(await screen.findByText('2 people, one card')).toBeTruthy()
    expect(rowOf('People')).toEqual(['Ana, Ben'])
    await user.click(await button('Take it in'))
    await waitFor(() => {
      expect(madeAnew).toHaveBeenCalled()
    })
    expect((await room.look()).household?.name).toBe('The corner house')
  })

  it('is left with the focus where it began', async () => {
    const path = await aFileFromElsewhere()
    await bridgeTo({ dialogs: { askForFile: async () => path } })
    await router.replace('/')
    const { user } = show(App)
    await user.click(await button('Bring in a household from a file'))
    await user.click(await button('Choose a file …'))
    await user.click(await button('Leave it'))
    expect(document.activeElement).toBe(await button('Choose a file …'))
  })
})

describe('notices', () => {
  const notice = { id: idNumbered<'notice'>(700), at: sundayEvening, book: '2026-03' } as const
  const lost: Notice = {
    ...notice,
    book: '2026-03' as never,
    kind: 'lost',
    setAsideAs: '2026-03.json.broken',
  }
  const edited: Notice = {
    ...notice,
    id: idNumbered(701),
    book: 'household',
    kind: 'edited-elsewhere',
    keptAs: null,
  }

  async function told(notices: readonly Notice[]) {
    const begun: string[] = []
    let left = notices
    const shown = await showAtHome(App, {
      handlers: replacing(() => ({
        'notices.look': async () => ok(left),
        'notices.acknowledge': async ({ id }) => ok((left = left.filter(other => other.id !== id))),
        'month.begin-anew': async ({ month }) => (begun.push(month), ok(null)),
      })),
    })
    const region = within(await screen.findByRole('region', { name: 'About your books' }))
    return { ...shown, region, begun }
  }

  it('tell one after another, with one alert for all of them', async () => {
    const { user, region } = await told([edited, lost])
    expect(region.getByRole('alert').textContent.trim()).toBe('2 things happened to your books.')
    expect(region.getByRole('heading').textContent).toBe('Who lives here')
    await user.click(region.getByRole('button', { name: 'All right' }))
    expect(await region.findByRole('heading', { name: 'What happened in March 2026' })).toBeTruthy()
  })

  it('begin a lost month anew, and are gone', async () => {
    const { user, region, begun } = await told([lost])
    expect(region.getByText(/nothing is written into it/)).toBeTruthy()
    expect(region.getByText(/2026-03\.json\.broken/)).toBeTruthy()
    await user.click(region.getByRole('button', { name: 'Begin this month anew' }))
    await waitFor(() => {
      expect(screen.queryByRole('region', { name: 'About your books' })).toBeNull()
    })
    expect(begun).toEqual(['2026-03'])
    await waitFor(() => {
      expect(document.activeElement?.tagName).toBe('H1')
    })
  })
})

describe('books that are closed', () => {
  const closedBy = (why: BooksClosed['why']) => fail({ kind: 'books-closed', why, file: 'household.json' })

  async function atClosedBooks(why: BooksClosed['why']) {
    const begun: string[] = []
    const shown = await showAtHome(App, {
      before: room => room.get('backup.make', undefined),
      handlers: replacing(() => ({
        'house.open': async () => closedBy(why),
        'books.try-again': async () => closedBy(why),
        'books.begin-anew': async () => (begun.push(why), ok(null)),
      })),
    })
    await button('Try again')
    return { ...shown, begun }
  }

  it.each([
    ['newer', 'These books were written by a newer Hearthside', ['Try again']],
    ['not-readable', 'The books cannot be read', ['Try again', 'Put a copy in place …', 'Begin anew …']],
    [
      'lost',
      'Who lives here cannot be read any more',
      ['Try again', 'Put a copy in place …', 'Begin anew …'],
    ],
    ['not-copied', 'The books wait for a copy', ['Try again']],
    ['busy', 'The books are being replaced', ['Try again']],
  ] as const)('say what happened and what can be done: %s', async (why, title, actions) => {
    await atClosedBooks(why)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title)
    expect(screen.getByText(/^Nothing was written over\./).textContent).toContain('household.json')
    expect(screen.getAllByRole('button').map(one => one.textContent.trim())).toEqual(actions)
    expect(screen.queryByRole('navigation')).toBeNull()
  })

  it('stay closed when trying again does not help, and that is said', async () => {
    const { user } = await atClosedBooks('newer')
    await user.click(await button('Try again'))
    expect((await screen.findByRole('alert')).textContent).toContain('Nothing was changed.')
    expect(madeAnew).not.toHaveBeenCalled()
  })

  it('offer their copies', async () => {
    const { user } = await atClosedBooks('lost')
    await user.click(await button('Put a copy in place …'))
    await user.click(await button(/^Look inside …/))
    expect(await button('Put this copy in place …')).toBeTruthy()
  })

  it('begin anew only after a question', async () => {
    const { user, begun } = await atClosedBooks('lost')
    await user.click(await button('Begin anew …'))
    expect((await screen.findByRole('alertdialog')).textContent).toContain('It is not deleted')
    expect(begun).toEqual([])
    await user.click(await button('Begin anew'))
    await waitFor(() => {
      expect(madeAnew).toHaveBeenCalled()
    })
    expect(begun).toEqual(['lost'])
  })

  it('leave Help in reach', async () => {
    const { user } = await atClosedBooks('newer')
    await user.click(screen.getByRole('link', { name: /getting outside help/ }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Help' })).toBeTruthy()
  })
})

it('says that saving takes long, and stops saying it', async () => {
  let answers = (): void => undefined
  let disk = Promise.resolve()
  const slowDisk: Disk = {
    ...realDisk,
    syncFolder: folder => disk.then(() => realDisk.syncFolder(folder)),
  }
  const { room } = await showAtHome(App, { disk: slowDisk })
  disk = new Promise(resolve => (answers = resolve))
  const saved = room.get('jotting.keep', { place: 'wall', words: 'slowly' })
  expect(await screen.findByText('Still saving …', {}, { timeout: 5000 })).toBeTruthy()
  answers()
  await saved
  await waitFor(() => {
    expect(screen.queryByText('Still saving …')).toBeNull()
  })
})

async function anotherHousehold() {
  const path = join(await temporaryFolder(), 'theirs.zip')
  const elsewhere = await openHome(
    { dialogs: { askWhere: async () => path }, newId: othersIds() },
    {
      name: 'Elsewhere',
      members: [
        { name: 'Cleo', mark: 'star' },
        { name: 'Dan', mark: 'drop' },
      ],
      summitRhythm: { weekday: 7, startsAt: '19:00' as never },
    },
  )
  await elsewhere.get('export.save', { members: [] })
  return { path }
}

function othersIds() {
  let last = 9000
  return (() => idNumbered((last += 1))) as never
}

/** Other answers to some commands; the rest stays as it is. */
function replacing(others: (real: Handlers) => Partial<Handlers>) {
  return (real: Handlers): Handlers => ({ ...real, ...others(real) })
}
