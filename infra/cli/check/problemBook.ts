import { createWriteStream, createReadStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { linesOf } from '../../../functions/shared/files/ndjson.ts'
import { type CellProblem, type RejectedRow, rejectedRowSchema } from '../../../schemas/rejectedRow.ts'

/** A row with problems and the file it stands in. */
export interface ProblemRow extends RejectedRow {
  readonly file: string
}

/** What is shown of the problems of one code: how many cells have it, and the first of them. */
export interface ProblemGroup {
  readonly code: string
  readonly severity: CellProblem['severity']
  readonly cells: number
  readonly first: readonly (Pick<ProblemRow, 'file' | 'sheet' | 'row'> & { readonly problem: CellProblem })[]
}

/**
 * All problem rows of a run, on disk: a million of them take no more memory than one. Groups by code are counted exactly
 * as rows come; the first few of each are kept to be shown.
 */
export interface ProblemBook {
  add(row: ProblemRow): void
  /** Waits until what was added is written. */
  settled(): Promise<void>
  groups(): readonly ProblemGroup[]
  /** Every row, in the order it came. */
  readonly rows: () => AsyncIterable<ProblemRow>
  /** Removes what stands on disk. */
  close(): Promise<void>
}

/** For whoever asks only what is flagged, and lets problems go untold. */
export const noProblemBook: ProblemBook = {
  add: () => {},
  settled: async () => {},
  groups: () => [],
  rows: async function* () {},
  close: async () => {},
}

const keptPerGroup = 5
const lineSchema = rejectedRowSchema.extend({ file: rejectedRowSchema.shape.sheet })

export async function problemBook(): Promise<ProblemBook> {
  const folder = await mkdtemp(join(tmpdir(), 'lianzheng-check-'))
  const path = join(folder, 'problems.ndjson')
  const stream = createWriteStream(path)
  const groups = new Map<string, { group: ProblemGroup; first: ProblemGroup['first'][number][] }>()
  let full = false

  const count = ({ file, sheet, row }: ProblemRow, problem: CellProblem): void => {
    const { code, severity } = problem
    const known = groups.get(code)
    const first = known?.first ?? []
    if (first.length < keptPerGroup) first.push({ file, sheet, row, problem })
    groups.set(code, { group: { code, severity, cells: (known?.group.cells ?? 0) + 1, first }, first })
  }

  const finish = async (): Promise<void> => {
    if (stream.closed) return
    stream.end()
    await once(stream, 'close')
  }

  return {
    add(row) {
      for (const problem of row.problems) count(row, problem)
      full = !stream.write(`${JSON.stringify(row)}\n`)
    },
    async settled() {
      if (full) await once(stream, 'drain')
      full = false
    },
    groups: () => [...groups.values()].map(({ group }) => group).toSorted(errorsFirst),
    async *rows() {
      await finish()
      for await (const line of linesOf(createReadStream(path))) yield lineSchema.parse(JSON.parse(line))
    },
    async close() {
      await finish()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const errorsFirst = (a: ProblemGroup, b: ProblemGroup): number =>
  a.severity === b.severity ? b.cells - a.cells : a.severity === 'error' ? -1 : 1
