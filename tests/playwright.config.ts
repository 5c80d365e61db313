import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  testMatch: '*.spec.ts',
  outputDir: '../node_modules/.cache/hearthside/e2e-traces',
  // Each test has its own Electron, and two cores carry two of them only badly.
  workers: 1,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list']],
  use: { actionTimeout: 10_000 },
})
