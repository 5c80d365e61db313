import { computed } from 'vue'
import type { Member } from '#domain/member'
import { turnIn, type RoundProgress } from '#domain/steps/round'
import { progressAt } from '#domain/summit/open-summit'
import type { StepProps } from './step-components'

/** Who has spoken in a round, and whose turn it is; null once everybody had one. */
export function useRound(
  kind: 'appreciations' | 'highs' | 'talk',
  given: () => Pick<StepProps, 'table' | 'people' | 'index'>,
) {
  const round = computed<RoundProgress>(() => {
    const { table, index } = given()
    return progressAt(table.summit, index, kind) ?? { spoken: [] }
  })
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
