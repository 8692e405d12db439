import { mkdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Work that takes longer was cut off, in milliseconds. */
const longest = 300_000
const look = 100

/** Whether this process is the one whose turn it is; the others find the work done when the mark is gone. */
async function takesTurn(mark: string): Promise<boolean> {
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

/** Does what fills a place all processes of a suite share: whoever comes second finds it whole, never half written. */
export async function oneAtATime<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const mark = join(tmpdir(), `lianzheng-turn-${name}`)
  while (!(await takesTurn(mark))) await wait(look)
  try {
    return await work()
  } finally {
    await rm(mark, { recursive: true, force: true })
  }
}
