import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  // Each test has an Electron and a profile of its own, but there is one keyboard on the desktop; and where it is measured
  // whether anything stands still, nothing runs beside it.
  projects: [
    { name: 'window', testIgnore: 'desktop/**' },
    { name: 'desktop', testMatch: 'desktop/*.spec.ts', workers: 1, dependencies: ['window'] },
  ],
  outputDir: '../node_modules/.cache/hearthside/e2e-traces',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list']],
  use: { actionTimeout: 10_000 },
})
