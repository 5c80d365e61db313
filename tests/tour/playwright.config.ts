import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: '*.tour.ts',
  outputDir: '../../node_modules/.cache/hearthside/tour-traces',
  globalSetup: './sweep-out.ts',
  workers: 1,
  timeout: 120_000,
  use: { actionTimeout: 10_000 },
  reporter: [['list']],
})
