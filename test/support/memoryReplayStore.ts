import type { Replay } from '../../schemas/replay.ts'
import { isReplayOver } from '../../schemas/replay.ts'
import type { ReplayStore } from '../../functions/shared/replays/replayStore.ts'

/** Trials in memory. */
export function memoryReplayStore(...kept: readonly Replay[]): ReplayStore {
  const replays = new Map(kept.map((replay) => [replay.id, replay]))
  const set = (id: string, changes: Partial<Replay>): void => {
    const known = replays.get(id)
    if (known !== undefined && !isReplayOver(known.state)) replays.set(id, { ...known, ...changes })
  }
  return {
    get: async (id) => replays.get(id),
    async add(replay, { trail, entry }) {
      await trail.append(entry)
      replays.set(replay.id, replay)
    },
    progress: async (id, progress) => set(id, { state: 'running', progress }),
    end: async (id, end, finishedAt) => set(id, { ...end, finishedAt }),
  }
}
