import type { AnnexRow } from '../../../schemas/reports/annex.ts'
import type { Figure } from '../../../schemas/reports/figure.ts'
import type { Report } from '../../../schemas/reports/report.ts'
import { leavesOf } from '../../report/core/stored/leaves.ts'
import { type RowIndex, readRowFile, rowFileName } from '../../report/core/stored/rowFiles.ts'

interface Page {
  readonly limit: number
  /** Number of the row after which to go on. */
  readonly after: number
}

/** The rows a figure rests on, in the order of the annex; of a formula, those of every figure in it, each row once. */
export async function figureRows(
  figure: Figure,
  { figures }: Pick<Report, 'figures'>,
  index: RowIndex,
  read: (name: string) => Promise<Uint8Array>,
  { limit, after }: Page,
): Promise<{ readonly rows: readonly AnnexRow[]; readonly next: number | undefined }> {
  const numbers = leavesOf(figure, figures).map(({ number }) => number)
  const files = [...new Set(numbers.flatMap((number) => index.holding[String(number)] ?? []))].toSorted((a, b) => a - b)
  const rows: AnnexRow[] = []
  for (const file of files) {
    const held = readRowFile(await read(rowFileName(file)))
    if ((held.at(-1)?.number ?? 0) <= after) continue
    for (const row of held) {
      if (row.number <= after || !row.figures.some((number) => numbers.includes(number))) continue
      if (rows.length === limit) return { rows, next: rows.at(-1)?.number }
      rows.push(row)
    }
  }
  return { rows, next: undefined }
}
