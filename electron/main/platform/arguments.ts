import { app } from 'electron'

/**
 * A switch that tests give on the command line, as in `--test-clock=2026-11-22T18:00:00Z`. A packaged app has none of
 * them.
 */
export const testSwitch = (
  name: 'test-clock' | 'test-zone' | 'test-save-to' | 'test-open' | 'test-folder',
): string | null => {
  if (app.isPackaged || !app.commandLine.hasSwitch(name)) return null
  return app.commandLine.getSwitchValue(name)
}
