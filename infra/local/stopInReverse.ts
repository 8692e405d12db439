export interface StopInReverse {
  add(stop: () => Promise<void>): void
  /** Runs what was added, last first, once; goes on when one fails and throws all failures together at the end. */
  stop(): Promise<void>
}

/** Collects what has to be ended, in the order it was started. */
export const stopInReverse = (): StopInReverse => {
  const stops: (() => Promise<void>)[] = []
  let stopped: Promise<void> | undefined
  const stopAll = async (): Promise<void> => {
    const failures: unknown[] = []
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) {
      await stop().catch((failure: unknown) => failures.push(failure))
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Not everything could be stopped.')
  }
  return {
    add: (stop) => void stops.push(stop),
    stop: () => (stopped ??= stopAll()),
  }
}
