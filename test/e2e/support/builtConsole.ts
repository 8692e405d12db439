import { mkdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { buildConsole } from '../../../infra/local/console/buildConsole.ts'

const into = join(tmpdir(), 'lianzheng-console')
const mark = join(into, 'building')
/** A build that takes longer was cut off, in milliseconds. */
const longest = 300_000
const look = 100

/** Whether this process is the one to build; the others find it built when the mark is gone. */
async function takesTurn(): Promise<boolean> {
  try {
    await mkdir(mark)
    return true
  } catch {
    const since = await stat(mark).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (since > longest) await rm(mark, { recursive: true, force: true })
    return false
  }
}

/** The console as people get it, built once however many files of a suite ask for it at the same moment. */
export async function builtConsole(): Promise<string> {
  await mkdir(into, { recursive: true })
  while (!(await takesTurn())) await wait(look)
  try {
    return await buildConsole(into)
  } finally {
    await rm(mark, { recursive: true, force: true })
  }
}
