import type { FindingStore } from '../../functions/shared/findings/findingStore.ts'
import type { Finding } from '../../schemas/finding.ts'

/** Findings in memory, in the order of their dates and ids. */
export function memoryFindingStore(...initial: readonly Finding[]): FindingStore {
  const positionOf = ({ on, id }: Finding): string => `${on}#${id}`
  const sorted = initial.toSorted((a, b) => (positionOf(a) < positionOf(b) ? -1 : 1))
  return {
    get: async (scope, id) => sorted.find((finding) => finding.id === id && scope.mayReach(finding)),
    async list(scope, { state, unit, limit, after }) {
      const all = sorted.filter(
        (finding) =>
          finding.state === state &&
          scope.mayReach(finding) &&
          (unit === undefined || finding.unit === unit) &&
          (after === undefined || positionOf(finding) > after),
      )
      const findings = all.slice(0, limit)
      const last = findings.at(-1)
      return { findings, next: all.length > limit && last !== undefined ? positionOf(last) : undefined }
    },
  }
}
