import { spawn, type SpawnOptions } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { afterAll } from 'vitest'
import type { Said, writeBusily } from './busy-writer'

const task: typeof writeBusily.name = 'writeBusily'
const source = resolve(import.meta.dirname, 'busy-writer.ts')

/** Makes a program of the busy writer that plain Node runs; anybody on this computer may read it. */
export async function buildWriter(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hearthside-writer-'))
  afterAll(() => rm(folder, { recursive: true, force: true }))
  const entry = join(folder, 'entry.js')
  await writeFile(
    entry,
    `import { ${task} } from ${JSON.stringify(source)}
    await ${task}(process.argv[2], Number(process.argv[3]))`,
  )
  await build({
    configFile: false,
    logLevel: 'error',
    root: resolve(import.meta.dirname, '../..'),
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  })
  await chmod(folder, 0o755)
  return join(folder, 'writer.mjs')
}

export interface RunningWriter {
  /** Resolves when it was answered so many times; never if it is not. */
  answered(times: number): Promise<void>
  kill(): void
  /** All that it has said, once it has ended. */
  readonly ended: Promise<{
    readonly said: readonly Said[]
    readonly code: number | null
    readonly complaints: string
  }>
}

/** Starts a writer in a folder; see `writeBusily`. */
export function startWriter(
  writer: string,
  folder: string,
  count: number,
  as: Pick<SpawnOptions, 'uid' | 'gid'> = {},
): RunningWriter {
  const child = spawn(process.execPath, [writer, folder, String(count)], {
    ...as,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Said[] = []
  let complaints = ''
  child.stderr.setEncoding('utf8').on('data', (words: string) => (complaints += words))
  const lines = createInterface({ input: child.stdout })
  let answers = 0
  const waiting = new Map<number, () => void>()
  lines.on('line', line => {
    // What was being said in the last moment may be cut off.
    if (!line.endsWith('}')) return
    const next = JSON.parse(line) as Said
    said.push(next)
    if (next.is === 'answered') waiting.get((answers += 1))?.()
  })
  const answered = (times: number) =>
    answers >= times ? Promise.resolve() : new Promise<void>(heard => waiting.set(times, heard))
  const ended = Promise.all([
    new Promise<number | null>(gone => child.once('close', gone)),
    new Promise(drained => lines.once('close', drained)),
  ]).then(([code]) => ({ said, code, complaints }))
  return { answered, kill: () => child.kill('SIGKILL'), ended }
}
