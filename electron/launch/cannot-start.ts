/** A foreseeable reason not to start, with a message that says what to do. */
export class CannotStart extends Error {}

/** Runs an entry point: a foreseeable reason is said plainly, anything else keeps its stack. */
export async function entryPoint(run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run()
  } catch (fault) {
    console.error(fault instanceof CannotStart ? `\n${fault.message}\n` : fault)
    process.exitCode = 1
  }
}
