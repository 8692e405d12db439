import { hash } from 'node:crypto'
import { writeXlsx } from 'hucre/xlsx'
import type { SheetKind } from '../../../schemas/sheetKind.ts'
import { type SheetKindName, sheetKindOf } from '../../../schemas/sheetKinds.ts'
import { templateSheets } from '../../../schemas/templateSheets.ts'
import { columnLetters } from '../../shared/xlsx/columnLetters.ts'
import { columnType } from './fieldTypes.ts'

type Book = Parameters<typeof writeXlsx>[0]
type Sheet = Book['sheets'][number]
type Validation = NonNullable<Sheet['dataValidations']>[number]
type Field = SheetKind['fields'][string]

const lastRow = 1_048_576
/** Row of the example; the clerk's own rows may begin in its place or below. */
const exampleRow = 2
const fillOf = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const

/** The header of a column; a star marks what must be filled in. */
const headerOf = ({ zh, required }: Field): string => (required ? `${zh}*` : zh)

/** Changes whenever a header, type or choice does: an old template can be told from the present one. */
export const templateVersion = ({ kind, fields }: SheetKind): string =>
  hash(
    'sha256',
    JSON.stringify([
      kind,
      Object.entries(fields).map(([name, { zh, type, required, choices }]) => [name, zh, type, required, choices]),
    ]),
  ).slice(0, 12)

/**
 * An empty sheet of a kind for people to fill in: headers, drop-downs, cell checks, columns of codes as text, an example
 * row that is not read, a sheet of explanations and a hidden one that says which template it is.
 */
export function templateBook(kindName: SheetKindName): Promise<Uint8Array> {
  const kind = sheetKindOf(kindName)
  return writeXlsx({ sheets: [dataSheet(kind), notesSheet(kind), metaSheet(kind)] })
}

function dataSheet(kind: SheetKind): Sheet {
  const fields = Object.values(kind.fields)
  const cells: Sheet['cells'] = new Map()
  for (const [column, { required }] of fields.entries()) {
    cells.set(`0,${column}`, {
      style: { font: { bold: true }, fill: fillOf(required ? 'F4B084' : 'D9D9D9'), numFmt: '@' },
    })
    cells.set(`${exampleRow - 1},${column}`, {
      style: { font: { italic: true, color: { rgb: '808080' } }, numFmt: '@' },
    })
  }
  return {
    name: kind.zh,
    rows: [fields.map(headerOf), fields.map(({ example }) => example)],
    cells,
    columns: fields.map(({ zh, type }) => ({
      width: Math.max(12, zh.length * 2 + 4),
      numFmt: columnType(type).numFmt,
    })),
    dataValidations: fields.flatMap((field, column) => validationOf(field, column)),
    freezePane: { rows: 1 },
  }
}

function validationOf(field: Field, column: number): readonly Validation[] {
  const { zh, en, type, choices, note, required } = field
  const range = `${columnLetters(column)}${exampleRow}:${columnLetters(column)}${lastRow}`
  const kind = columnType(type)
  const shared = {
    range,
    allowBlank: !required,
    showInputMessage: true,
    inputTitle: zh.slice(0, 30),
    inputMessage: `${kind.zh}；${kind.en}${note === undefined ? '' : `。${note}`}`.slice(0, 250),
    showErrorMessage: true,
    errorTitle: zh.slice(0, 30),
  }
  if (choices.length > 0)
    return [
      {
        ...shared,
        type: 'list',
        values: [...choices],
        errorStyle: 'stop',
        errorMessage: `应为：${choices.join('、')}`,
      },
    ]
  if (kind.validation === undefined) return []
  return [
    { ...shared, ...kind.validation, errorStyle: 'warning', errorMessage: `${zh}应为${kind.zh}（${en}: ${kind.en}）` },
  ]
}

function notesSheet(kind: SheetKind): Sheet {
  const header = ['列', '必填', '类型', '可选项', '示例', '说明', '也可写作', 'Column', 'Required', 'Type']
  const rows = Object.entries(kind.fields).map(
    ([name, { zh, en, required, type, choices, example, note, aliases: also }]) => {
      const { zh: typeZh, en: typeEn } = columnType(type)
      const others = [...also, name].join('、')
      return [
        zh,
        required ? '是' : '',
        typeZh,
        choices.join('、'),
        example,
        note ?? '',
        others,
        en,
        required ? 'yes' : '',
        typeEn,
      ]
    },
  )
  const general = [
    [`${kind.zh}（${kind.en}）填写说明`],
    ['第一行是表头，请勿改动；带 * 的列必填。第二行灰色示例行不会被读取，可以覆盖或删除。'],
    [
      'Row 1 is the header; columns with * are required. The grey example in row 2 is not read; overwrite or delete it.',
    ],
    ['号码、代码各列已设为文本；粘贴时请选“只粘贴文本”，以免长号码丢失末位。合计行可以保留，系统会与各行之和核对。'],
    [
      'Columns of numbers and codes are text; paste as text only, or long numbers lose digits. A total row may stay: it is compared with the rows.',
    ],
    ['没有内容请留空（“/”“无”按空白读取，数字列除外）；数字为零请填 0。每行写全内容，请勿填“同上”。'],
    [
      'Leave a cell blank where there is nothing to say ("/" and "无" read as blank, except for numbers); write 0 for zero. Write every row out, never "the same as above".',
    ],
    ['金额以元为单位；表头或表上方注明“万元”时按万元读取。请勿填写身份证号码。'],
    ['Amounts are in yuan, in ten thousands where the header or a line above says 万元. Never enter identity numbers.'],
    [],
  ]
  return {
    name: templateSheets.notes,
    rows: [...general, header, ...rows],
    columns: [18, 6, 22, 36, 22, 40, 36, 28, 10, 28].map((width) => ({ width, numFmt: '@' })),
  }
}

const metaSheet = (kind: SheetKind): Sheet => ({
  name: templateSheets.meta,
  hidden: true,
  rows: [
    ['template', `lianzheng/${kind.kind}`],
    ['version', templateVersion(kind)],
  ],
})
