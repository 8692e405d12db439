import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import * as z from 'zod'
import { runningProcess, type RunningProcess } from './runningProcess.ts'

const ownerSchema = z.object({ pid: z.int().positive(), started: z.string() })

/**
 * Keeps a data folder to one process: two would each queue and count on their own.
 * A lock whose process is gone (killed, power lost) is taken over. Throws when the owner still runs.
 * Returns what gives the folder back.
 */
export const lockFolder = async (folder: string): Promise<() => Promise<void>> => {
  await mkdir(folder, { recursive: true })
  const file = path.join(folder, 'owner.json')
  const owner = await readOwner(file)
  if (owner !== undefined && (await stillRuns(owner))) {
    throw new Error(
      `The data folder ${folder} is in use by process ${owner.pid}. Stop that one first, or choose another data folder.`,
    )
  }
  await rm(file, { force: true })
  const self = (await runningProcess(process.pid)) ?? { pid: process.pid, started: '' }
  // Fails if another start was quicker between the look and this write.
  await writeFile(file, JSON.stringify(self), { flag: 'wx' })
  return () => rm(file, { force: true })
}

const readOwner = async (file: string): Promise<RunningProcess | undefined> => {
  try {
    const read = ownerSchema.safeParse(JSON.parse(await readFile(file, 'utf8')))
    return read.data
  } catch {
    // No file, or one cut short by the very crash that left it: nobody owns the folder.
    return undefined
  }
}

const stillRuns = async (owner: RunningProcess): Promise<boolean> =>
  (await runningProcess(owner.pid))?.started === owner.started
