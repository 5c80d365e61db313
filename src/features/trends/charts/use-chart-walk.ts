import type { Chart } from 'chart.js'
import { computed, nextTick, ref, watch, type Ref } from 'vue'
import { useI18n } from 'vue-i18n'
import type { ChartTable } from './chart-model'

/**
 * Walks a chart by keyboard: arrows go from row to row of its table and read it out, Home and End to the ends, and
 * going on past an end asks for the weeks beyond it.
 */
export function useChartWalk(
  chart: Readonly<Ref<{ chart: Chart | null } | null>>,
  table: () => ChartTable,
  beyond: (direction: 'earlier' | 'later', isFar: boolean) => void,
) {
  const { t } = useI18n()
  /** The row that the arrow keys stand on; null until somebody uses them. */
  const place = ref<number | null>(null)

  const spoken = computed(() => {
    const { head, rows } = table()
    const [name, ...cells] = rows[place.value ?? -1] ?? []
    if (name === undefined) return ''
    const said = cells.map(
      (cell, index) => `${head[index + 1] ?? ''} ${String(cell ?? t('trends.no-answer'))}`,
    )
    return [name, ...said].join(', ')
  })

  function walk(event: KeyboardEvent) {
    const last = table().rows.length - 1
    if (event.key === 'PageUp' || event.key === 'PageDown') {
      event.preventDefault()
      beyond(event.key === 'PageUp' ? 'earlier' : 'later', true)
      return
    }
    const from = place.value ?? last + (event.key === 'ArrowLeft' ? 1 : 0)
    const to = { ArrowLeft: from - 1, ArrowRight: from + 1, Home: 0, End: last }[event.key]
    if (to === undefined) return
    event.preventDefault()
    if (to < 0 || to > last) beyond(to < 0 ? 'earlier' : 'later', false)
    place.value = Math.min(last, Math.max(0, to))
    point(place.value)
  }

  function point(index: number | null) {
    const instance = chart.value?.chart
    if (!instance) return
    const elements =
      index === null
        ? []
        : instance.data.datasets.flatMap((_, datasetIndex) =>
            hasValue(instance, datasetIndex, index) ? [{ datasetIndex, index }] : [],
          )
    // The same place may be another week by now, and equal elements are not looked at again.
    instance.setActiveElements([])
    instance.tooltip?.setActiveElements([], { x: 0, y: 0 })
    instance.setActiveElements(elements)
    instance.tooltip?.setActiveElements(elements, { x: 0, y: 0 })
    // Nothing of the chart is otherwise but what is pointed at, so nothing is computed anew.
    instance.render()
  }

  watch(table, () => {
    if (place.value !== null) void nextTick(() => point(place.value))
  })

  return {
    spoken,
    walk,
    leave: () => {
      place.value = null
      point(null)
    },
  }
}

// Chart.js knows of each element whether there is anything to point at; a matrix has only such.
const hasValue = (chart: Chart, datasetIndex: number, index: number): boolean => {
  const element = chart.getDatasetMeta(datasetIndex).data[index]
  return element !== undefined && (!('skip' in element) || element.skip !== true)
}
