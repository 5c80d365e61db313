import { dirname } from 'node:path'
import type { Runtime } from './runtime'

/** The environment to start Electron in, on the given virtual display or on the one that is there. */
export function environmentFor(
  inherited: NodeJS.ProcessEnv,
  runtime: Runtime,
  virtualDisplay: string | null,
): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = {
    ...inherited,
    HEARTHSIDE_RUNTIME: runtime.kind,
    ELECTRON_OVERRIDE_DIST_PATH: dirname(runtime.executable),
    // The development server of electron-vite goes by this one only.
    ELECTRON_EXEC_PATH: runtime.executable,
  }
  // Editors built on Electron leave this in their terminals; with it Electron would be a plain Node.
  delete env['ELECTRON_RUN_AS_NODE']
  if (virtualDisplay !== null) {
    env['DISPLAY'] = virtualDisplay
    // Or a newer Electron would go to the person's own screen.
    delete env['WAYLAND_DISPLAY']
  }
  return env
}
