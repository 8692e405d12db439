import { type BatchPart, type BatchStore, givesWay } from '../../functions/shared/batches/batchStore.ts'
import { type Batch, isWatched } from '../../schemas/batch.ts'

/** Batches in memory, with the same preconditions as the table. */
export interface MemoryBatchStore extends BatchStore {
  /** Ids by the digest of their rows. */
  readonly claims: ReadonlyMap<string, string>
  /** States moved to, in order. */
  readonly moves: readonly string[]
}

const stages = {
  chunk: { state: 'checking', counter: 'chunksChecked' },
  partition: { state: 'settling', counter: 'partitionsSettled' },
  withdrawal: { state: 'withdrawing', counter: 'partitionsWithdrawn' },
} as const

export function memoryBatchStore(...initial: readonly Batch[]): MemoryBatchStore {
  const batches = new Map(initial.map((batch) => [batch.id, batch]))
  const claims = new Map<string, string>()
  const done = new Map<string, { readonly part: BatchPart; readonly result: unknown }>()
  const moves: string[] = []
  return {
    claims,
    moves,
    async find(scope, id) {
      const batch = batches.get(id)
      return batch !== undefined && scope.mayReach(batch) ? batch : undefined
    },
    async list(scope, { limit, offset }) {
      const seen = [...batches.values()].toReversed().filter((batch) => scope.mayReach(batch))
      return { batches: seen.slice(offset, offset + limit), total: seen.length }
    },
    get: async (id) => batches.get(id),
    async register(batch, audited) {
      const known = [...batches.values()].find(
        (each) =>
          each.unit === batch.unit &&
          each.kind === batch.kind &&
          each.sha256 === batch.sha256 &&
          !givesWay(batches.get(each.repeatOf ?? '') ?? each, batch),
      )
      if (known !== undefined) return { batch: known, created: false }
      batches.set(batch.id, batch)
      await audited?.trail.append(audited.entry)
      return { batch, created: true }
    },
    async claimContent(batch, digest) {
      const key = `${batch.unit}|${batch.kind}|${digest}`
      const claimed = batches.get(claims.get(key) ?? batch.id)
      const holder = claimed === undefined || givesWay(claimed, batch) ? batch.id : claimed.id
      claims.set(key, holder)
      return holder
    },
    async move(batch, from, changes, { without = [], seen = {}, audited } = {}) {
      const stored = batches.get(batch.id)
      if (stored === undefined || !from.includes(stored.state)) return false
      if (Object.entries(seen).some(([name, value]) => stored[name as keyof Batch] !== value)) return false
      batches.set(batch.id, { ...stored, ...changes, ...Object.fromEntries(without.map((name) => [name, undefined])) })
      moves.push(changes.state)
      await audited?.trail.append(audited.entry)
      return true
    },
    async markDone(batch, part, result) {
      const key = `${batch.id}|${batch.judging}|${part.stage}|${part.number}`
      if (done.has(key)) return false
      const stored = batches.get(batch.id)
      const { state, counter } = stages[part.stage]
      if (stored?.state !== state) throw new Error(`batch ${batch.id} is not ${state}`)
      done.set(key, { part, result })
      batches.set(batch.id, {
        ...stored,
        [counter]: stored[counter] + 1,
        flagsRaised: (stored.flagsRaised ?? 0) + (part.flags ?? 0),
      })
      return true
    },
    async partsDone(batch, stage, schema) {
      return new Map(
        [...done]
          .filter(([key, { part }]) => key.startsWith(`${batch.id}|${batch.judging}|`) && part.stage === stage)
          .map(([, { part, result }]) => [part.number, schema.parse(result)]),
      )
    },
    atWork: async () => [...batches.values()].filter(({ state }) => isWatched(state)).map(({ id }) => id),
    ids: async () => [...batches.keys()].toReversed(),
  }
}
