// Before every component: the gateway takes the bridge from the window when it is loaded.
import { bridgeTo } from './fake-bridge'
import userEvent from '@testing-library/user-event'
import { cleanup, configure, render } from '@testing-library/vue'
import { createPinia } from 'pinia'
import { onTestFinished } from 'vitest'
import type { Component } from 'vue'
import { i18n } from '../../src/i18n'
import { router } from '../../src/router'
import { foundingPlan, type TestWorkroom, type WorkroomSettings } from './workroom'

// The first use of a place loads it, which takes its time while other tests run beside this one.
configure({ asyncUtilTimeout: 5000 })

/** Draws a component as the app would, with its words, places and stores, and hands out somebody to use it. */
export function show(component: Component, props: Readonly<Record<string, unknown>> = {}) {
  onTestFinished(cleanup)
  const shown = render(component, { props, global: { plugins: [createPinia(), router, i18n] } })
  return { ...shown, user: userEvent.setup() }
}

/** Draws a component over real books, in a house where Ana and Ben live. */
export async function showAtHome(
  component: Component,
  settings: WorkroomSettings & {
    readonly place?: string
    readonly before?: (room: TestWorkroom) => Promise<unknown>
  } = {},
) {
  const room = await bridgeTo(settings)
  await room.get('household.found', foundingPlan)
  await settings.before?.(room)
  await router.replace(settings.place ?? '/')
  return { ...show(component), room }
}
