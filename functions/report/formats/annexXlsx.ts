import { type CellValue, writeXlsx } from 'hucre/xlsx'
import type { AnnexRow } from '../../../schemas/reports/annex.ts'
import type { Figure } from '../../../schemas/reports/figure.ts'
import type { Report } from '../../../schemas/reports/report.ts'
import { isSheetKindName, sheetKindOf } from '../../../schemas/sheetKinds.ts'
import { cellValue, columnName, columnsOf } from './annexColumns.ts'
import { describeBasis } from './describeBasis.ts'
import { sameBytes } from './sameBytes.ts'
import { type Language, writeFigure } from './writeFigure.ts'

const words = {
  zh: {
    figures: '数据出处',
    figureColumns: ['编号', '名称', '数值', '所据行数', '缺数值的行', '查询'],
    rowColumns: ['行号', '日期', '单位', '来源', '工作表', '来源行', '所属数据编号'],
    kinds: { purchase: '车辆购置', finding: '问题线索', batch: '批次', coverage: '检查覆盖', due: '应报事项' },
  },
  en: {
    figures: 'Figures',
    figureColumns: ['No.', 'Name', 'Value', 'Rows', 'Rows lacking it', 'Query'],
    rowColumns: ['Row', 'Date', 'Unit', 'Source', 'Sheet', 'Source row', 'Figures'],
    kinds: { purchase: 'Purchases', finding: 'Findings', batch: 'Batches', coverage: 'Coverage', due: 'Returns due' },
  },
} as const satisfies Record<Language, unknown>

/** The workbook behind a report: every figure with its query, and every row with the figures it is part of. */
export async function annexXlsx(report: Report, annex: readonly AnnexRow[], language: Language): Promise<Uint8Array> {
  const say = words[language]
  const byKind = [...Map.groupBy(annex, ({ of }) => of)]
  const bytes = await writeXlsx({
    sheets: [
      {
        name: say.figures,
        rows: [[...say.figureColumns], ...report.figures.map((figure) => figureCells(figure, language))],
      },
      ...byKind.map(([of, rows]) => ({ name: kindName(of, language), rows: kindCells(of, rows, language) })),
    ],
  })
  return sameBytes(bytes)
}

const figureCells = (figure: Figure, language: Language): CellValue[] => [
  figure.number,
  figure[language],
  writeFigure(figure, 'plain', language),
  figure.count,
  figure.lacking,
  describeBasis(figure),
]

function kindName(of: string, language: Language): string {
  const own = Object.entries(words[language].kinds).find(([name]) => name === of)
  return own?.[1] ?? (isSheetKindName(of) ? sheetKindOf(of)[language].slice(0, 31) : of)
}

/** Rows of one kind under the headers its own sheet has, its columns first in the order of that sheet. */
function kindCells(of: string, rows: readonly AnnexRow[], language: Language): CellValue[][] {
  const names = columnsOf(of, rows)
  return [
    [...words[language].rowColumns, ...names.map((name) => columnName(of, name)[language])],
    ...rows.map(({ number, on, unit, source, figures, cells }): CellValue[] => [
      number,
      on,
      unit,
      source.of,
      source.sheet,
      source.row,
      figures.join('、'),
      ...names.map((name) => {
        const value = cells[name]
        return value === undefined ? null : cellValue(of, name, value, language)
      }),
    ]),
  ]
}
