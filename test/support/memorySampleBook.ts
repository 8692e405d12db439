import type { SampleBook } from '../../functions/shared/quality/sampleBook.ts'
import { placeName } from '../../functions/api/core/drawSample.ts'
import type { ControlSample, RowVerdict } from '../../schemas/controlSample.ts'

/** Control samples in memory. */
export function memorySampleBook(): SampleBook {
  const samples = new Map<string, ControlSample>()
  const said = new Map<string, RowVerdict>()
  return {
    get: async (id) => samples.get(id),
    latest: async (limit) => [...samples.values()].toReversed().slice(0, limit),
    async add(sample, { trail, entry }) {
      await trail.append(entry)
      samples.set(sample.id, sample)
    },
    verdicts: async (id) => [...said].filter(([key]) => key.startsWith(`${id}|`)).map(([, verdict]) => verdict),
    async judge(id, verdict, { trail, entry }) {
      const key = `${id}|${placeName(verdict)}`
      if (said.has(key)) return false
      await trail.append(entry)
      said.set(key, verdict)
      return true
    },
  }
}
