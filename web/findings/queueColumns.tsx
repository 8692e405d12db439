import { Link } from '@tanstack/react-router'
import { Tag } from 'antd'
import type { ColumnsType } from 'antd/es/table'
import { gradeNames, severityNames } from '../../rules/kit/vocabulary.ts'
import { stateNames } from '../../schemas/findingLife/states.ts'
import { shownDate, shownMoney } from '../words/shown.ts'
import type { BothLanguages, Language, Say } from '../words/words.ts'
import type { ListedFinding } from './findingsData.ts'
import type { queueWords } from './queueWords.ts'

/** Colours help the eye; the word beside them says the same. */
export const gradeColours = { breach: 'red', missingEvidence: 'magenta', lead: 'blue' } as const

interface Shown {
  readonly say: Say<typeof queueWords>
  readonly both: (pair: BothLanguages) => string
  readonly language: Language
}

export const columnKeys = [
  'grade',
  'finding',
  'unit',
  'date',
  'excess',
  'state',
  'due',
  'severity',
  'rule',
  'assignee',
] as const
export type ColumnKey = (typeof columnKeys)[number]
/** What stands in the table until somebody chooses otherwise. */
export const usualColumns: readonly ColumnKey[] = ['grade', 'finding', 'unit', 'date', 'excess', 'state', 'due']

/** What a narrow screen has room for: reading and opening; choosing many is for a wide one. */
export const narrowColumns: readonly ColumnKey[] = ['grade', 'finding', 'due']

/** In pixels; what was found takes the rest. */
const widths = {
  grade: 100,
  unit: 90,
  date: 130,
  excess: 130,
  state: 150,
  due: 150,
  severity: 80,
  rule: 100,
  assignee: 120,
} as const

const narrowWidth = 82

/** Sorted by the server: the table only shows how. */
const sortable = { date: 'date', excess: 'amount', due: 'due', severity: 'severity' } as const
export const sortingOf = (key: ColumnKey): string | undefined =>
  key === 'date' || key === 'excess' || key === 'due' || key === 'severity' ? sortable[key] : undefined

/** The columns chosen, in their usual order. */
export function queueColumns(
  chosen: readonly ColumnKey[],
  sort: string,
  { say, both, language }: Shown,
  isNarrow = false,
): ColumnsType<ListedFinding> {
  const cell: Readonly<Record<ColumnKey, (finding: ListedFinding) => React.ReactNode>> = {
    grade: ({ grade }) => <Tag color={gradeColours[grade]}>{both(gradeNames[grade])}</Tag>,
    finding: (finding) => (
      <Link to="/findings/$id" params={{ id: finding.id }}>
        {both(finding)}
      </Link>
    ),
    unit: ({ unit }) => unit,
    date: ({ on }) => shownDate(on.slice(0, 10), language),
    excess: ({ excess }) => (excess === undefined ? '' : shownMoney(excess, language)),
    state: ({ state, stale }) => (
      <>
        {both(stateNames[state])}
        {stale && <Tag color="magenta">{say('stale')}</Tag>}
      </>
    ),
    due: ({ daysLeft, overdue }) =>
      daysLeft === undefined ? (
        ''
      ) : (
        <span className={overdue ? 'late' : undefined}>
          {overdue ? say('late', { days: -daysLeft }) : say('left', { days: daysLeft })}
        </span>
      ),
    severity: ({ severity }) => both(severityNames[severity]),
    rule: ({ rule, row }) => (
      <Link to="/rules/$id" params={{ id: rule }}>
        {row}
      </Link>
    ),
    assignee: ({ review }) => review.assignee ?? '',
  }
  return columnKeys
    .filter((key) => chosen.includes(key))
    .map((key) => {
      const sorting = sortingOf(key)
      return {
        key,
        title: say(key),
        render: (_: unknown, finding: ListedFinding) => cell[key](finding),
        ...(key === 'finding' ? { ellipsis: !isNarrow } : { width: isNarrow ? narrowWidth : widths[key] }),
        ...(key === 'excess' && { className: 'number' }),
        ...(sorting !== undefined && {
          sorter: true,
          sortOrder: sort === sorting ? 'ascend' : sort === `-${sorting}` ? 'descend' : null,
        }),
      }
    })
}
