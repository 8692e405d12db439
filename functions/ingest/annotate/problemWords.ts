import type { CellProblem, RejectedRow } from '../../../schemas/rejectedRow.ts'

export const listSheet = '错误清单'
export const summarySheet = '汇总'

export const severityWords = { error: '错误', warning: '提醒' } as const

/** What a person reads in the comment of a cell: what is wrong and what to do, in both languages. */
export const commentOf = (problems: readonly CellProblem[]): string =>
  problems
    .map(({ severity, zh, en, hint }) =>
      [
        `【${severityWords[severity]}】${zh}${hint === undefined ? '' : `。${hint.zh}`}`,
        `${en}${hint === undefined ? '' : `; ${hint.en}`}`,
      ].join('\n'),
    )
    .join('\n')

/** One sentence for a row: each bad column with what is wrong. */
export const rowMessage = ({ problems }: RejectedRow): string =>
  problems.map(({ column, header, zh }) => `${column}列“${header}”：${zh}`).join('；')

export const listHeader: readonly string[] = [
  '级别',
  '工作表',
  '行',
  '列',
  '表头',
  '代码',
  '原值',
  '问题',
  '怎么改',
  'Problem',
  'What to do',
]
export const listWidths: readonly number[] = [6, 14, 8, 6, 16, 18, 24, 44, 36, 44, 36]

/** The line of one problem in the list. */
export const listLine = (sheet: string, row: number, problem: CellProblem): readonly string[] => {
  const { severity, column, header, code, cell, zh, en, hint } = problem
  return [
    severityWords[severity],
    sheet,
    String(row),
    column,
    header,
    code,
    cell,
    zh,
    hint?.zh ?? '',
    en,
    hint?.en ?? '',
  ]
}

/** The gravest of some problems decides the colour. */
export const lookOf = (problems: readonly CellProblem[]): 'error' | 'warning' =>
  problems.some(({ severity }) => severity === 'error') ? 'error' : 'warning'

/** Problems of a row by the index of their column; those of no column (constants of a profile) stand with the first. */
export function byColumn({ problems }: RejectedRow): ReadonlyMap<number, readonly CellProblem[]> {
  const columns = new Map<number, CellProblem[]>()
  for (const problem of problems) {
    const index = Math.max(0, columnIndex(problem.column))
    columns.set(index, [...(columns.get(index) ?? []), problem])
  }
  return columns
}

/** B → 1; -1 for ''. */
const columnIndex = (letters: string): number =>
  Array.from(letters).reduce((index, letter) => (index + 1) * 26 + letter.charCodeAt(0) - 65, -1)
