import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Computer, House } from '#contract/commands/house'
import type { InputOf, OutputOf } from '#contract/contract'
import type { BooksClosed } from '#contract/keeping'
import type { HouseholdPlan, MemberPlan } from '#domain/household'
import type { AgendaId, ItemId, MemberId } from '#domain/ids'
import type { Member } from '#domain/member'
import type { AgendaPlan } from '#domain/own-agendas'
import type { ItemPlan, OwnItem } from '#domain/own-items'
import { ask, hear } from '../gateway/gateway'

const usual: Computer = { hasLargeType: false, hasSound: true, quickEntry: 'off' }

/** Who lives here and what home shows. */
export const useHouse = defineStore('house', () => {
  const house = shallowRef<House | null>(null)
  /** Why no book can be opened; null while they are open or nobody has asked yet. */
  const closed = shallowRef<BooksClosed | null>(null)
  const members = computed<readonly Member[]>(() => house.value?.household?.members ?? [])

  const items = computed<readonly OwnItem[]>(() => house.value?.household?.items ?? [])

  let setting: Promise<unknown> = Promise.resolve()

  hear('house.changed', news => {
    house.value = news
    closed.value = null
  })

  async function look() {
    const answer = taking(await ask('house.open'))
    if (!answer.ok && answer.failure.kind === 'books-closed') closed.value = answer.failure
    return answer
  }

  /** Takes over what a command answered, and hands the answer on. */
  function taking<Answer extends { ok: true; value: OutputOf<'house.open'> } | { ok: false }>(
    answer: Answer,
  ): Answer {
    if (answer.ok) {
      house.value = answer.value
      closed.value = null
    }
    return answer
  }

  return {
    house,
    closed,
    members,
    items,
    memberNamed: (id: MemberId) => members.value.find(member => member.id === id) ?? null,
    look,
    found: async (plan: HouseholdPlan) =>
      taking(await ask('household.found', { ...plan, members: [...plan.members] })),
    rename: async (plan: Pick<HouseholdPlan, 'name' | 'summitRhythm'>) =>
      taking(await ask('household.rename', plan)),
    welcomeMember: async (plan: MemberPlan) => taking(await ask('member.welcome', plan)),
    changeMember: async (memberId: MemberId, plan: MemberPlan) =>
      taking(await ask('member.change', { memberId, plan })),
    /** Changes what holds for this computer, and leaves the rest of it. */
    setComputer: (change: Partial<InputOf<'computer.set'>>) => {
      // One after the other: the second has to know what the first has changed.
      const set = setting.then(async () => {
        const { hasLargeType, hasSound, quickEntry } = house.value?.computer ?? usual
        const now = { hasLargeType, hasSound, hasQuickEntry: quickEntry !== 'off' }
        return taking(await ask('computer.set', { ...now, ...change }))
      })
      setting = set.catch(() => undefined)
      return set
    },
    keepAgenda: async (agendaId: AgendaId | null, plan: AgendaPlan) =>
      taking(
        await ask('agenda.keep', {
          agendaId,
          plan: { ...plan, steps: plan.steps.map(step => ({ ...step })) },
        }),
      ),
    dropAgenda: async (agendaId: AgendaId) => taking(await ask('agenda.drop', { agendaId })),
    keepItem: async (itemId: ItemId | null, plan: ItemPlan) =>
      taking(await ask('item.keep', { itemId, plan })),
    enterDemo: async () => taking(await ask('demo.enter')),
    removeDemo: async () => taking(await ask('demo.remove')),
  }
})
