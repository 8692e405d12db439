import { type BothLanguages, gradeNames, severityNames } from '../../../rules/kit/vocabulary.ts'
import { stateNames } from '../../../schemas/findingLife/states.ts'
import { isSheetKindName, sheetKindOf } from '../../../schemas/sheetKinds.ts'
import type { AnnexRow } from '../../../schemas/reports/annex.ts'
import { ruleTitle } from '../../shared/ruleTitle.ts'
import type { Language } from './writeFigure.ts'

export type AnnexValue = AnnexRow['cells'][string]

/** What rows that no sheet brought are made of: how their columns are called. */
const ownColumns: Readonly<Record<string, BothLanguages>> = {
  accepted: { zh: '接受的行', en: 'Rows accepted' },
  age: { zh: '车龄', en: 'Age in years' },
  asOf: { zh: '截至', en: 'As of' },
  due: { zh: '应检', en: 'Due' },
  dueOn: { zh: '应报日期', en: 'Due on' },
  en: { zh: '说明（英文）', en: 'What was found' },
  excess: { zh: '超出（分）', en: 'Excess in fen' },
  flagged: { zh: '有线索', en: 'Flagged' },
  grade: { zh: '类别', en: 'Grade' },
  judged: { zh: '已判', en: 'Judged' },
  kind: { zh: '报表', en: 'Kind' },
  officials: { zh: '人员', en: 'Officials' },
  onTime: { zh: '按时', en: 'On time' },
  overStandard: { zh: '超标准', en: 'Over standard' },
  pending: { zh: '未办结', en: 'Pending' },
  period: { zh: '期间', en: 'Period' },
  plate: { zh: '车牌', en: 'Plate' },
  read: { zh: '读取的行', en: 'Rows read' },
  reason: { zh: '原因', en: 'Reason' },
  receivedOn: { zh: '收到日期', en: 'Received on' },
  rejected: { zh: '拒收的行', en: 'Rows rejected' },
  repeats: { zh: '重复的行', en: 'Repeats' },
  row: { zh: '规则依据编号', en: 'Law row' },
  rule: { zh: '规则', en: 'Rule' },
  severity: { zh: '程度', en: 'Severity' },
  state: { zh: '状态', en: 'State' },
  undetermined: { zh: '无法判断', en: 'Undetermined' },
  unitName: { zh: '单位名称', en: 'Unit' },
  vendor: { zh: '商户', en: 'Vendor' },
  verdict: { zh: '结论', en: 'Verdict' },
  year: { zh: '年度', en: 'Year' },
  zh: { zh: '情况', en: 'What was found (Chinese)' },
}

/** Values of such rows that are words of ours, by column. */
const ownValues: Readonly<Record<string, (value: string) => BothLanguages | undefined>> = {
  grade: (value) => known(gradeNames, value),
  severity: (value) => known(severityNames, value),
  state: (value) => known(stateNames, value),
  verdict: (value) => known(stateNames, value),
  rule: ruleTitle,
  kind: (value) => (isSheetKindName(value) ? sheetKindOf(value) : undefined),
}

const known = (names: Readonly<Record<string, BothLanguages>>, value: string): BothLanguages | undefined =>
  Object.hasOwn(names, value) ? names[value] : undefined

const fieldsOf = (of: string) => {
  const kind = of === 'purchase' ? 'vehicle' : of
  return isSheetKindName(kind) ? sheetKindOf(kind).fields : {}
}

/** How a column of the rows of one kind is called: as the header of its own sheet where it has one. */
export const columnName = (of: string, name: string): BothLanguages =>
  fieldsOf(of)[name] ?? ownColumns[name] ?? { zh: name, en: name }

/** Columns that some row of a kind fills, those of its own sheet first and in its order. */
export const columnsOf = (of: string, rows: readonly Pick<AnnexRow, 'cells'>[]): readonly string[] =>
  [...new Set([...Object.keys(fieldsOf(of)), ...rows.flatMap(({ cells }) => Object.keys(cells))])].filter((name) =>
    rows.some(({ cells }) => cells[name] !== undefined),
  )

/** A value as its own sheet would show it: a number where that has one. */
export function cellValue(of: string, name: string, value: AnnexValue, language: Language): string | number | boolean {
  const field = fieldsOf(of)[name]
  if (field !== undefined && field.is(value)) return field.show(value)
  if (typeof value === 'boolean') return yesOrNo[language][value ? 0 : 1]
  if (typeof value === 'number') return value
  if (typeof value === 'object') return value.join('、')
  return ownValues[name]?.(value)?.[language] ?? value
}

const yesOrNo = { zh: ['是', '否'], en: ['yes', 'no'] } as const
