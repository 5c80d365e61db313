import { onMounted } from 'vue'

/** Whoever arrives begins at the top, and a screen reader hears the heading first. */
export function useArrival(): void {
  onMounted(() => {
    window.scrollTo(0, 0)
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  })
}
