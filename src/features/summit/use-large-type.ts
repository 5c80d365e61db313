import { onScopeDispose, watchEffect } from 'vue'
import { useHouse } from '../../stores/house'

/** A summit is read from across a table: everything a step larger, and larger still where people have asked for it. */
export function useLargeType(): void {
  const house = useHouse()
  const { classList } = document.documentElement
  classList.add('is-at-table')
  watchEffect(() => {
    classList.toggle('has-large-type', house.house?.computer.hasLargeType === true)
  })
  onScopeDispose(() => {
    classList.remove('is-at-table', 'has-large-type')
  })
}
