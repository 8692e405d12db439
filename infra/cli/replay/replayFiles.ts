import { type Difference, compareFlags } from '../../../functions/replay/core/compareFlags.ts'
import { type TrialAsk, trialOf } from '../../../rules/kit/trial.ts'
import type { Flag } from '../../../schemas/finding.ts'
import { checkFiles } from '../check/checkFiles.ts'
import { noProblemBook } from '../check/problemBook.ts'

export interface ReplayOptions extends Omit<TrialAsk, 'standardsThen'> {
  readonly files: readonly string[]
  readonly registers?: string
  /** Months `YYYY-MM`, both included; only flags dated within them are compared. */
  readonly from?: string
  readonly to?: string
  readonly unit?: string
  readonly onProgress?: (pass: 1 | 2, file: string, rows: number) => void
}

/**
 * Judges sheets as they are and again under other values, and compares the flags. Everything is judged, whatever the
 * months: a window reaches beyond them. One pass after the other, so that only one is in memory. Nothing is written.
 */
export async function replayFiles({
  tried,
  asOf,
  draft,
  from,
  to,
  unit,
  onProgress,
  ...files
}: ReplayOptions): Promise<Difference> {
  const within = ({ on, unit: own }: Flag): boolean =>
    (from === undefined || on.slice(0, 7) >= from) &&
    (to === undefined || on.slice(0, 7) <= to) &&
    (unit === undefined || own === unit)
  const before = await checkFiles(
    { ...files, onProgress: (file, { read }) => onProgress?.(1, file, read) },
    noProblemBook,
  )
  const after = await checkFiles(
    {
      ...files,
      under: (now) => trialOf({ tried, asOf, draft }, now).after,
      onProgress: (file, { read }) => onProgress?.(2, file, read),
    },
    noProblemBook,
  )
  return compareFlags(before.flags, after.flags, within)
}
