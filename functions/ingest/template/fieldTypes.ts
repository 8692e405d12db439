import type { BothLanguages } from '../../../rules/kit/vocabulary.ts'

/** How a column of a template behaves in a spreadsheet program, and what its type is called. */
export interface ColumnType extends BothLanguages {
  /** `@` is text: nothing that is typed there turns into a number or a date. */
  readonly numFmt: string
  readonly validation?: {
    readonly type: 'whole' | 'decimal' | 'date' | 'textLength'
    readonly operator: 'greaterThanOrEqual' | 'lessThanOrEqual' | 'between'
    readonly formula1: string
    readonly formula2?: string
  }
}

/** 1949-10-01: nothing a county accounts for is older. */
const earliest = '18172'
/** Longest text a cell holds. */
const cellCharacters = '32767'
const text = {
  numFmt: '@',
  validation: { type: 'textLength', operator: 'lessThanOrEqual', formula1: cellCharacters },
} as const
const amount = { type: 'decimal', operator: 'between', formula1: '-90000000000', formula2: '90000000000' } as const
const notNegative = { type: 'decimal', operator: 'greaterThanOrEqual', formula1: '0' } as const
const wholeNumber = { type: 'whole', operator: 'greaterThanOrEqual', formula1: '0' } as const
const since = { type: 'date', operator: 'greaterThanOrEqual', formula1: earliest } as const

const types: Readonly<Record<string, ColumnType>> = {
  text: { zh: '文字', en: 'text', ...text },
  identifier: { zh: '编号（文本）', en: 'number or code, as text', ...text },
  invoiceNumber: { zh: '发票号码（文本）', en: 'invoice number, as text', ...text },
  unitCode: { zh: '单位代码（文本）', en: 'unit code, as text', ...text },
  officialCode: { zh: '人员编号（文本）', en: 'official code, as text', ...text },
  officialCodes: { zh: '人员编号，多个以顿号分隔', en: 'official codes, separated by 、', ...text },
  plate: { zh: '车牌号', en: 'number plate', ...text },
  choice: { zh: '从下拉列表选择', en: 'one of the list', numFmt: '@' },
  yesNo: { zh: '是或否', en: 'yes (是) or no (否)', numFmt: '@' },
  money: { zh: '金额（元，两位小数）', en: 'amount in yuan, two decimals', numFmt: '#,##0.00', validation: amount },
  quantity: { zh: '数量（最多两位小数）', en: 'quantity, up to two decimals', numFmt: '0.##', validation: notNegative },
  count: { zh: '整数', en: 'whole number', numFmt: '0', validation: wholeNumber },
  year: { zh: '年份', en: 'year', numFmt: '0', validation: wholeNumber },
  date: { zh: '日期', en: 'date', numFmt: 'yyyy-mm-dd', validation: since },
  dateTime: { zh: '日期和时间', en: 'date and time', numFmt: 'yyyy-mm-dd hh:mm', validation: since },
  moment: { zh: '日期，可带时间', en: 'date, with the time if known', numFmt: 'yyyy-mm-dd hh:mm', validation: since },
}

const asText: ColumnType = { zh: '文字', en: 'text', ...text }

/** The column type of a field's type; one that needs nothing of its own is text. */
export const columnType = (type: string): ColumnType => types[type] ?? asText
