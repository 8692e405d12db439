const width = 24
const pauseMilliseconds = 200
const plainPauseMilliseconds = 10_000

/** Where progress is told: a terminal, or a file or pipe that keeps every line. */
export interface ProgressStream {
  readonly isTTY?: boolean | undefined
  write(text: string): unknown
}

/** A bar of `done` from 0 to 1, with its per cent. */
export function drawnBar(done: number): string {
  const share = Math.min(1, Math.max(0, done))
  const filled = Math.round(share * width)
  return `[${'█'.repeat(filled)}${'░'.repeat(width - filled)}] ${String(Math.floor(share * 100)).padStart(3)}%`
}

/**
 * Tells how far work has come. On a terminal one line with a bar is written over a few times a second; elsewhere a plain
 * line comes when the stage changes and else every ten seconds, so that a log of long work shows that it goes on.
 */
export function progress(stream: ProgressStream, now: () => number = () => performance.now()) {
  const isTerminal = stream.isTTY === true
  let shownAt = now()
  let stageShown: string | undefined
  let shown = false
  return {
    /** `done` from 0 to 1; absent where nobody can say. Work in one unnamed stage is told only when it is long. */
    show(done: number | undefined, text: string, stage?: string): void {
      const isNew = stage !== stageShown
      const pause = isTerminal ? pauseMilliseconds : plainPauseMilliseconds
      if (!isNew && now() - shownAt < pause) return
      shownAt = now()
      stageShown = stage
      shown = true
      const bar = done === undefined ? '' : `${isTerminal ? drawnBar(done) : `${Math.floor(done * 100)}%`} `
      stream.write(isTerminal ? `\r\u001b[K${bar}${text}` : `${bar}${text}\n`)
    },
    clear(): void {
      if (shown && isTerminal) stream.write('\r\u001b[K')
      shown = false
    },
  }
}
