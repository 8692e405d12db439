import type { Contribution, FindingWrite, PageStore } from '../../../../functions/settle/core/pageStore.ts'
import type { Finding } from '../../../../schemas/finding.ts'

type Step = 'head' | 'contributions' | 'findings' | 'write' | 'close'

/** The pages of one group in memory, with the preconditions of the table. */
export interface MemoryPageStore extends PageStore {
  readonly kept: ReadonlyMap<string, Finding>
  /** How many findings were written. */
  readonly written: () => number
  /** Takes a batch's contributions away, as a withdrawal would. */
  withdraw(batch: string): void
  /** Runs `work` once, just before the next `step`. */
  before(step: Step, work: () => Promise<unknown>): void
  /** Refuses the next finding write, as if someone had written meanwhile. */
  refuseOnce(): void
}

export function memoryPageStore(): MemoryPageStore {
  let version = 0
  let writes = 0
  let refusing = false
  const left = new Set<string>()
  const arrived: string[] = []
  const contributions = new Map<string, Contribution & { readonly replaces: string | undefined }>()
  const findings = new Map<string, Finding>()
  const waiting = new Map<Step, () => Promise<unknown>>()
  const meanwhile = async (step: Step): Promise<void> => {
    const work = waiting.get(step)
    waiting.delete(step)
    await work?.()
  }
  const holds = ({ finding, seen }: FindingWrite): boolean => {
    const stored = findings.get(finding.id)
    if (seen === undefined || stored === undefined) return seen === undefined && stored === undefined
    return stored.revision === seen.revision && stored.judgedVersion <= finding.judgedVersion
  }
  return {
    kept: findings,
    written: () => writes,
    withdraw(batch) {
      left.add(batch)
      version++
    },
    before: (step, work) => void waiting.set(step, work),
    refuseOnce: () => void (refusing = true),
    async contribute(more, replaces) {
      for (const each of more) contributions.set(`${each.batch}|${each.period}`, { ...each, replaces })
      if (replaces !== undefined) left.add(replaces)
      const batch = more[0]?.batch
      if (batch !== undefined && !arrived.includes(batch)) arrived.push(batch)
      version++
    },
    async head() {
      await meanwhile('head')
      return { version, left: new Set(left), arrived: [...arrived] }
    },
    async contributions(range, head) {
      await meanwhile('contributions')
      const counts = ({ batch, replaces }: { readonly batch: string; readonly replaces: string | undefined }) =>
        !head.left.has(batch) && (replaces === undefined || head.left.has(replaces))
      const all = [...contributions.values()].filter(counts)
      return range === 'all' ? all : all.filter(({ period }) => range.first <= period && period <= range.last)
    },
    async findings() {
      await meanwhile('findings')
      return [...findings.values()]
    },
    async write(changes) {
      let all = true
      for (const change of changes) {
        await meanwhile('write')
        const refused = refusing || !holds(change)
        refusing = false
        if (refused) all = false
        else {
          findings.set(change.finding.id, change.finding)
          writes++
        }
      }
      return all
    },
    async close(judged) {
      await meanwhile('close')
      return judged === version
    },
  }
}
