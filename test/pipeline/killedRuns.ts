import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Stage } from '../../infra/queues.ts'
import type { Registration } from '../../schemas/batch.ts'

type Step = { readonly send: string; readonly about: Omit<Registration, 'sha256'> } | { readonly withdraw: string }

/** What one process is to do, and where it is to die. */
export interface Task {
  readonly folder: string
  readonly steps: readonly Step[]
  readonly result: string
  /** `never`, `chunk`, `answered`, `before|during|after:stage:call` or `write:stage:nth`. */
  readonly die: string
}

/** What a process tells of the county when it comes to its end. */
export interface Told {
  readonly resumed: number
  /** Writes to the table, by the stage that was at work. */
  readonly writes: Record<Stage, number>
  readonly ids: readonly string[]
  readonly batches: readonly {
    readonly state: string
    readonly rows?: unknown
    readonly overlaps?: unknown
    readonly counts?: unknown
  }[]
  readonly findings: readonly { readonly state: string }[]
}

const program = join(import.meta.dirname, 'killedCounty.ts')

/** A folder of counties that are killed. Memory holds it where the system has such a place: it dies with no process. */
export function killedRuns() {
  const root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'lianzheng-killed-'))
  let runs = 0
  const cleared = { ...process.env, NODE_COMPILE_CACHE: join(root, 'compiled') }

  /** One run of the process. Returns what killed it, and what it told when it came to its end. */
  async function run(name: string, steps: readonly Step[], where: string) {
    const nth = ++runs
    const task: Task = { folder: join(root, name), steps, result: join(root, `result-${nth}.json`), die: where }
    const taskFile = join(root, `task-${nth}.json`)
    writeFileSync(taskFile, JSON.stringify(task))
    const child = spawn(process.execPath, [program, taskFile], { env: cleared, stdio: ['ignore', 'ignore', 'pipe'] })
    let complaint = ''
    child.stderr.on('data', (text) => (complaint += String(text)))
    const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
    if (signal === null && code !== 0) throw new Error(complaint)
    return {
      signal,
      told: existsSync(task.result) ? (JSON.parse(readFileSync(task.result, 'utf8')) as Told) : undefined,
    }
  }

  const undisturbed = async (name: string, steps: readonly Step[]): Promise<Told> => {
    const { told } = await run(name, steps, 'never')
    if (told === undefined) throw new Error('a process that nobody killed told nothing')
    return told
  }

  return {
    file(name: string, content: string): string {
      writeFileSync(join(root, name), content)
      return join(root, name)
    },
    copy: (from: string, to: string) => cpSync(join(root, from), join(root, to), { recursive: true }),
    undisturbed,
    /** Kills a process there, starts another, and expects it to end as one that nobody killed. */
    async expectSame(name: string, steps: readonly Step[], where: string, expected: Told): Promise<void> {
      expect((await run(name, steps, where)).signal).toBe('SIGKILL')
      expect(shown(await undisturbed(name, steps))).toEqual(shown(expected))
    },
    clear: () => rmSync(root, { recursive: true, force: true }),
  }
}

/** What must be the same: not how much was left to resume, nor under which names batches were registered. */
function shown({ ids, batches, findings }: Told): unknown {
  const text = JSON.stringify({ batches, findings })
  return JSON.parse(ids.reduce((all, id, index) => all.replaceAll(id, `batch ${index + 1}`), text)) as unknown
}
