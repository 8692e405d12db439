import { drawnBar } from '../cli/progress.ts'

/** A progress bar on a terminal; elsewhere only the last line is written. */
export function progressBar(stream: NodeJS.WriteStream, name: string) {
  const label = name.padEnd(44)
  return {
    /** `done` from 0 to 1. */
    show(done: number, stage: string): void {
      if (stream.isTTY) stream.write(`\r\u001b[K${label} ${drawnBar(done)} ${stage}`)
    },
    end(outcome: string): void {
      stream.write(`${stream.isTTY ? '\r\u001b[K' : ''}${label} ${outcome}\n`)
    },
  }
}
