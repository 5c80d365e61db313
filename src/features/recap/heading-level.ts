import { inject, provide, type InjectionKey } from 'vue'

const shift: InjectionKey<number> = Symbol('how far headings stand below the first')

/** Lets the headings of a recap begin at `h1` in a document of its own, and one lower in a window that has one already. */
export const beginHeadings = (isDocument: boolean): void => {
  provide(shift, isDocument ? 0 : 1)
}

/** The element for a heading of a recap: 1 is its title, 2 a chapter, 3 a section. */
export function useHeadings() {
  const by = inject(shift, 0)
  return (level: 1 | 2 | 3): string => `h${level + by}`
}
