import { gradeNames, severityNames } from '../../../rules/kit/vocabulary.ts'
import type { Finding } from '../../../schemas/finding.ts'
import { stateNames } from '../../../schemas/findingLife/states.ts'
import type { IsoDate } from '../../../schemas/values/isoDate.ts'
import { dueOf, stateOn } from '../../shared/findings/life/visible.ts'
import { harmless } from '../../shared/files/csvLine.ts'

interface Column {
  readonly header: string
  readonly cell: (finding: Finding, today: IsoDate) => string
}

const columns: readonly Column[] = [
  { header: '编号', cell: ({ id }) => id },
  { header: '单位', cell: ({ unit }) => unit },
  { header: '日期', cell: ({ on }) => on },
  { header: '规则', cell: ({ rule }) => rule },
  { header: '等级', cell: ({ grade }) => gradeNames[grade].zh },
  { header: '程度', cell: ({ severity }) => severityNames[severity].zh },
  { header: '状态', cell: (finding, today) => stateNames[stateOn(finding, today)].zh },
  { header: '情况', cell: ({ zh }) => zh },
  { header: '依据', cell: ({ basis: { instrument, article = '' } }) => `${instrument} ${article}`.trim() },
  { header: '超出', cell: ({ excess }) => (excess === undefined ? '' : String(excess)) },
  { header: '人员', cell: ({ subjects: { officials = [] } }) => officials.join('、') },
  { header: '车辆', cell: ({ subjects: { plate = '' } }) => plate },
  { header: '商户', cell: ({ subjects: { vendor = '' } }) => vendor },
  { header: '经办人', cell: ({ review: { assignee = '' } }) => assignee },
  { header: '期限', cell: (finding) => dueOf(finding) ?? '' },
  {
    header: '来源',
    cell: ({ sources }) => sources.map(({ batch, sheet, row }) => `${batch} ${sheet} ${row}`).join('；'),
  },
]

export const exportHeader: readonly string[] = columns.map(({ header }) => header)

/** A finding as a row of text: what came from an upload can be no formula. */
export const exportRow = (finding: Finding, today: IsoDate): readonly string[] =>
  columns.map(({ cell }) => harmless(cell(finding, today)))
