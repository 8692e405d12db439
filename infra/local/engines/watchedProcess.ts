import { spawn } from 'node:child_process'

/** A program that ends when we end, however we end. */
export interface WatchedProcess {
  /** Everything the program has said on its error stream so far, the last 4,000 characters of it. */
  said(): string
  /** Resolves with the exit code once the program is gone (null: ended by a signal). */
  readonly ended: Promise<number | null>
  /** Undefined while the program runs. */
  exitCode(): number | null | undefined
  /** Asks the program to end, insists after five seconds, and resolves once it is gone. */
  stop(): Promise<void>
}

/*
 * Node cannot ask Linux to end a child with its parent, but a pipe can tell: the shell below reads a pipe whose other
 * end only our process holds. When we end, even by SIGKILL, the pipe closes, and the shell ends the program.
 */
const runUntilPipeCloses = `
exec 3<&0
"$@" </dev/null &
program=$!
(cat <&3 >/dev/null; kill "$program" 2>/dev/null) &
watcher=$!
wait "$program"
code=$?
kill "$watcher" 2>/dev/null
exit "$code"
`

const insistAfterMilliseconds = 5000

const killGroup = (leader: number): void => {
  try {
    process.kill(-leader, 'SIGKILL')
  } catch {
    // Gone in the meantime, which is what was wanted.
  }
}

export const startWatched = (program: string, programArguments: readonly string[]): WatchedProcess => {
  // Its own process group, so that Ctrl-C in a terminal reaches us alone and we end things in order.
  const child = spawn('/bin/sh', ['-c', runUntilPipeCloses, 'sh', program, ...programArguments], {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: true,
  })
  let said = ''
  let exitCode: number | null | undefined
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = (said + text).slice(-4000)
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => {
      exitCode = code
      child.stdin.destroy()
      resolve(code)
    })
  })
  // Whoever awaits `ended` gets the failure; without this an unawaited one would end our process.
  ended.catch(() => {})
  return {
    said: () => said,
    ended,
    exitCode: () => exitCode,
    stop: async () => {
      if (exitCode !== undefined || child.pid === undefined) return
      const insist = setTimeout(killGroup, insistAfterMilliseconds, child.pid)
      child.stdin.end()
      await ended.finally(() => clearTimeout(insist))
    },
  }
}
