import { computed } from 'vue'
import type { Member } from '#domain/member'
import { turnIn } from '#domain/steps/round'
import { progressOf } from '#domain/summit/open-summit'
import type { StepProps } from './step-components'

/** Who has spoken in a round, and whose turn it is; null once everybody had one. */
export function useRound(kind: 'appreciations' | 'highs', given: () => Pick<StepProps, 'table' | 'people'>) {
  const round = computed(() => progressOf(given().table.summit, kind) ?? { spoken: [] })
  const turn = computed<Member | null>(() => {
    const { people } = given()
    const id = turnIn(
      round.value,
      people.map(person => person.id),
    )
    return people.find(person => person.id === id) ?? null
  })
  return { round, turn }
}
