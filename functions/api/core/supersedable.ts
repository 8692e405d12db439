import type { Batch, Registration } from '../../../schemas/batch.ts'
import type { ProblemCode } from '../../../schemas/problem.ts'
import { isRecordKind } from '../../../schemas/records/kinds.ts'
import { periodsOverlap } from '../../../schemas/values/period.ts'

/** Why a batch cannot take the place of another; `undefined` when it can, or names none. */
export function whyNotSuperseding(
  { kind, unit, period, supersedes }: Registration,
  replaced: Batch | undefined,
): ProblemCode | undefined {
  if (supersedes === undefined) return undefined
  if (replaced === undefined) return 'LZ-0120'
  // A newer upload of a register takes the place of the one before by itself.
  if (!isRecordKind(kind)) return 'LZ-0124'
  if (replaced.kind !== kind || replaced.unit !== unit) return 'LZ-0121'
  if (!periodsOverlap(replaced.period, period)) return 'LZ-0122'
  return replaced.state === 'completed' ? undefined : 'LZ-0123'
}

/** Why the batch that a file already made is not what was asked for; `undefined` when it is. */
export function whyNotKnown({ supersedes }: Registration, known: Batch): ProblemCode | undefined {
  if (supersedes !== undefined && known.supersedes !== supersedes) return 'LZ-0125'
  return known.state === 'superseded' ? 'LZ-0126' : undefined
}
