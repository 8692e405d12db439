/** Calls work every so many minutes, one call after the other, as a schedule does; it keeps no process alive. */
export function startClock(
  work: () => Promise<unknown>,
  minutes: number,
  onFailure: (error: unknown) => void = (error) =>
    console.error(`Clock: ${error instanceof Error ? `${error.name}: ${error.message}` : String(error)}`),
): { readonly stop: () => Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(work).catch(onFailure)
  }, minutes * 60_000)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
