import type { FindingState } from '../../../../schemas/findingLife/states.ts'
import type { ProblemCode } from '../../../../schemas/problem.ts'
import { inParallel } from '../../inParallel.ts'
import { type ActMeans, type ActRequest, performAct } from './performAct.ts'

/** Most findings of one bulk decision, and of one bulk dismissal. */
export const largestBulk = 200
export const largestBulkDismissal = 50

export interface BulkRequest extends Pick<ActRequest, 'reader' | 'principal' | 'body'> {
  readonly items: readonly { readonly id: string; readonly revision: number }[]
  readonly dryRun: boolean
}

/** What became of one finding of a bulk decision. */
export type ItemOutcome =
  | { readonly id: string; readonly done: true; readonly state: FindingState; readonly revision: number }
  | { readonly id: string; readonly done: false; readonly problem: ProblemCode }

const parallelActs = 8

/**
 * One act on many findings, each checked and done by itself: one that is refused stops no other. Only a dismissal is
 * refused as a whole, when its findings are not of one rule and one unit: one reason cannot fit all.
 */
export async function performBulk(
  { items, body, dryRun, ...who }: BulkRequest,
  means: ActMeans,
): Promise<readonly ItemOutcome[] | { readonly refused: ProblemCode }> {
  if (body.act === 'dismiss' && !(await dismissibleTogether(items, who, means))) return { refused: 'LZ-0211' }
  return inParallel(items, parallelActs, async ({ id, revision }): Promise<ItemOutcome> => {
    const outcome = await performAct({ ...who, id, revision, body, dryRun }, means)
    return 'refused' in outcome
      ? { id, done: false, problem: outcome.refused }
      : { id, done: true, state: outcome.finding.state, revision: outcome.finding.revision }
  })
}

async function dismissibleTogether(
  items: BulkRequest['items'],
  { reader }: Pick<BulkRequest, 'reader'>,
  { findings }: ActMeans,
): Promise<boolean> {
  if (items.length > largestBulkDismissal) return false
  const seen = await inParallel(items, parallelActs, ({ id }) => findings.look(reader, id))
  const kinds = new Set(
    seen.flatMap(({ finding }) => (finding === undefined ? [] : [`${finding.rule}|${finding.unit}`])),
  )
  return kinds.size <= 1
}
