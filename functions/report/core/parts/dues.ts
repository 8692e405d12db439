import type { Block, Cell } from '../../../../schemas/reports/document.ts'
import { type DueReturn, type DueReturnState, dueReturnStates as names } from '../facts/accountFacts.ts'
import { type FigureSheet, mention } from '../figures/figureSheet.ts'
import { sheetKinds } from '../../../../schemas/sheetKinds.ts'
import { paragraph, plain, sentence, table } from '../writing.ts'
import { rows } from './scope.ts'

const states = {
  filed: { zh: '按时报送', en: 'in time' },
  late: { zh: '逾期报送', en: 'late' },
  nil: { zh: '零报告', en: 'nil return' },
  partly: { zh: '部分行被拒收', en: 'rows rejected' },
  missing: { zh: '未报送', en: 'missing' },
  notDue: { zh: '尚未到期', en: 'not due yet' },
  undetermined: { zh: '无法判断', en: 'undetermined' },
} as const satisfies Record<DueReturnState, unknown>

/** What was due in a year and what became of it; the missing ones by name. */
export function dueBlocks(
  sheet: FigureSheet,
  dues: readonly DueReturn[] | undefined,
  unit: string | undefined,
  year: number,
): readonly Block[] {
  if (dues === undefined) {
    return [
      paragraph(
        '应报清单和零报告未采集，无法统计应报未报情况。',
        'The list of returns due and nil returns are not collected; what is missing cannot be told.',
      ),
    ]
  }
  const where = unit === undefined ? {} : { unit: [unit] }
  const figures = names.map((state) =>
    sheet.query({
      id: `due/${state}`,
      zh: `${year}年应报事项：${states[state].zh}`,
      en: `Returns of ${year}: ${states[state].en}`,
      unit: 'count',
      query: { of: 'due', where: { ...where, year: [year], state: [state] }, measure: rows },
      none: 'zero',
    }),
  )
  const missing = dues.filter(
    (due) =>
      due.state === 'missing' && due.period.startsWith(String(year)) && (unit === undefined || due.unit === unit),
  )
  const kindName = (kind: string) =>
    Object.entries(sheetKinds).find(([name]) => name === kind)?.[1] ?? { zh: kind, en: kind }
  return [
    table(
      sentence('应报事项', 'Returns due'),
      names.map((state) => [states[state].zh, states[state].en, 1, 'numeric'] as const),
      [figures.map((figure): Cell => mention(figure))],
    ),
    ...(missing.length === 0
      ? []
      : [
          table(
            sentence('应报未报', 'Missing returns'),
            [
              ['单位', 'Unit', 2],
              ['报表', 'Return', 3],
              ['期间', 'Period', 2],
              ['应报日期', 'Due on', 2],
            ],
            missing.map(({ unit: who, kind, period, dueOn }): readonly Cell[] => [
              plain(who),
              sentence(kindName(kind).zh, kindName(kind).en),
              plain(period),
              plain(dueOn ?? ''),
            ]),
          ),
        ]),
  ]
}
