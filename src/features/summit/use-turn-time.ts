import { computed, watch, type Ref } from 'vue'
import type { MemberId } from '#domain/ids'
import type { OpenSummit } from '#domain/summit/open-summit'
import { speakerAt } from '#domain/summit/speaker'
import { secondsForTurn } from '#domain/summit/speaking-order'
import { hasTalkTurns } from '#domain/steps/step-kinds'
import { playSoftSound } from '../../composables/use-soft-sound'
import { useHouse } from '../../stores/house'

export interface TurnTime {
  readonly name: string
  readonly spentSeconds: number
  readonly meantSeconds: number
}

/** The time of whoever speaks, or null; a soft sound says once that what was meant for it is over. */
export function useTurnTime(
  summit: Readonly<Ref<OpenSummit>>,
  spokenSeconds: Readonly<Ref<Readonly<Record<MemberId, number>>>>,
  isPaused: Readonly<Ref<boolean>>,
): Readonly<Ref<TurnTime | null>> {
  const house = useHouse()
  const speaker = computed(() => speakerAt(summit.value))
  const turn = computed<TurnTime | null>(() => {
    const { agenda, current } = summit.value
    const kind = agenda.steps[current]?.kind
    const member = speaker.value === null ? null : house.memberNamed(speaker.value)
    if (member === null || kind === undefined || !hasTalkTurns(kind)) return null
    return {
      name: member.name,
      spentSeconds: spokenSeconds.value[member.id] ?? 0,
      meantSeconds: secondsForTurn(summit.value, current, member.id),
    }
  })
  const isOver = computed(() => turn.value !== null && turn.value.spentSeconds >= turn.value.meantSeconds)
  watch([isOver, speaker], ([over, now], [wasOver, before]) => {
    // Whoever takes the word when their time is over already is not rung at.
    if (over && !wasOver && now === before && !isPaused.value && house.house?.computer.hasSound === true)
      playSoftSound()
  })
  return turn
}
