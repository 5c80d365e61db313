// @vitest-environment happy-dom
import { bridgeTo } from '../support/fake-bridge'
import { createApp } from 'vue'
import { expect, it } from 'vitest'
import { latestFault, reportFaults } from '../../src/gateway/report-faults'

it('reports what broke by its words, and not that a size is told a frame later', async () => {
  const { faults } = await bridgeTo()
  reportFaults(createApp({}))
  const breaks = (message: string) => window.dispatchEvent(new ErrorEvent('error', { message }))
  breaks('ResizeObserver loop limit exceeded')
  await new Promise(resolve => setTimeout(resolve, 20))
  expect([faults, latestFault.value]).toEqual([[], null])
  breaks('something broke')
  await expect.poll(() => latestFault.value).toBe('fault-1')
  expect(String(faults)).toContain('something broke')
})
