import { readFile } from 'node:fs/promises'

/** A process told apart from a later one that got the same number. */
export interface RunningProcess {
  readonly pid: number
  /** When it started, in the kernel's own count; empty where the system does not tell (not Linux). */
  readonly started: string
}

/** The process that has this number now, or undefined when there is none. */
export const runningProcess = async (pid: number): Promise<RunningProcess | undefined> => {
  try {
    process.kill(pid, 0)
  } catch (error) {
    // Not allowed to signal it means that it is there, only someone else's.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return undefined
  }
  return { pid, started: await startOf(pid) }
}

const startOf = async (pid: number): Promise<string> => {
  try {
    const status = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The name in brackets may hold anything; after it the fields are counted from the third, and the start is the 22nd.
    return status.slice(status.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  } catch {
    return ''
  }
}
