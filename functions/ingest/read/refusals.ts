/** Every reason to refuse a whole file: the code and what to tell the person. `{name}` is filled from the details. */
export const refusals = {
  FILE_EMPTY: {
    zh: '文件是空的，没有任何内容。请确认选对了文件，再重新上传。',
    en: 'The file is empty. Check that the right file was chosen, then upload it again.',
  },
  FILE_TYPE: {
    zh: '文件内容不是可读取的表格（识别为：{found}）。请用表格软件打开，另存为 .xlsx 或 .csv 后重新上传；只改扩展名没有用。',
    en: 'The content is not a sheet that can be read (found: {found}). Open it in a spreadsheet program, save it as .xlsx or .csv and upload that; renaming the file does not help.',
  },
  FILE_ENCRYPTED: {
    zh: '文件设有打开密码或已加密，无法读取。请在表格软件中取消密码，另存后重新上传。',
    en: 'The file is protected by a password or encrypted. Remove the password in the spreadsheet program, save it and upload it again.',
  },
  FILE_TRUNCATED: {
    zh: '文件不完整或已损坏（位置：{part}）。请用表格软件打开原文件，另存一份后重新上传。',
    en: 'The file is incomplete or damaged (at: {part}). Open the original in a spreadsheet program, save a new copy and upload that.',
  },
  FILE_TOO_LARGE: {
    zh: '文件过大（{part}：{megabytes} MB，上限 {limit} MB）。请按月份或单位拆分后分别上传。',
    en: 'The file is too large ({part}: {megabytes} MB, at most {limit} MB). Split it by month or unit and upload the pieces.',
  },
  FILE_ZIP_BOMB: {
    zh: '文件解压后大得不正常（{part}），为安全起见未读取。请把数据复制到新建的工作簿，另存为 .xlsx 后重新上传。',
    en: 'The file unpacks to an abnormal size ({part}) and was not read, for safety. Copy the data into a new workbook, save it as .xlsx and upload that.',
  },
  FILE_XML_FORBIDDEN: {
    zh: '文件的 {part} 中有不允许的文档类型声明（DOCTYPE），为安全起见未读取。请用表格软件打开，另存为 .xlsx 后重新上传。',
    en: '{part} of the file holds a document type declaration (DOCTYPE), which is not allowed. Open it in a spreadsheet program, save it as .xlsx and upload that.',
  },
  FILE_TOO_MANY_ROWS: {
    zh: '工作表“{sheet}”超过 {limit} 行（第 {row} 行起）。请按月份或单位拆分后分别上传。',
    en: 'Sheet "{sheet}" has more than {limit} rows (from row {row}). Split it by month or unit and upload the pieces.',
  },
  FILE_TOO_MANY_COLUMNS: {
    zh: '工作表“{sheet}”第 {row} 行超过 {limit} 列。请删去多余的列后重新上传。',
    en: 'Sheet "{sheet}" has more than {limit} columns in row {row}. Delete the surplus columns and upload it again.',
  },
  FILE_TOO_MANY_SHEETS: {
    zh: '工作簿有 {count} 张工作表，上限 {limit} 张。请只保留要上传的工作表。',
    en: 'The workbook has {count} sheets, at most {limit} are read. Keep only the sheets to be uploaded.',
  },
  CELL_TOO_LONG: {
    zh: '工作表“{sheet}”第 {row} 行有单元格超过 {limit} 个字符。请缩短内容后重新上传。',
    en: 'A cell in row {row} of sheet "{sheet}" has more than {limit} characters. Shorten it and upload the file again.',
  },
  ENCODING_UNKNOWN: {
    zh: '文字编码无法识别：第 {offset} 字节处既不是 UTF-8，也不是 GB18030。请用表格软件打开，另存为 .xlsx 或“CSV UTF-8”后重新上传。',
    en: 'The text encoding is not known: byte {offset} is neither UTF-8 nor GB18030. Open the file in a spreadsheet program, save it as .xlsx or "CSV UTF-8" and upload that.',
  },
  CSV_STRAY_QUOTE: {
    zh: '第 {line} 行有多余的半角双引号（该单元格从第 {opened} 行开始）。单元格内的双引号须写成两个，并用双引号括住整个单元格；或另存为 .xlsx 后上传。',
    en: 'Line {line} has a double quote out of place (the cell begins at line {opened}). Inside a cell write it twice and put the whole cell in double quotes; or save as .xlsx and upload that.',
  },
  CSV_UNTERMINATED_QUOTE: {
    zh: '第 {line} 行开始的双引号没有结束。请补上结尾的双引号；或用表格软件打开核对，另存为 .xlsx 后上传。',
    en: 'The double quote opened at line {line} is never closed. Add the closing quote; or check the file in a spreadsheet program and upload it as .xlsx.',
  },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>

export type FileRefusalCode = keyof typeof refusals

type Placeholder<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never

/** The details a code's sentences are filled from: all of them are needed. */
export type RefusalDetails<Code extends FileRefusalCode> = {
  readonly [Name in Placeholder<(typeof refusals)[Code]['zh']>]: string | number
}

/** The whole file is refused: nothing of it is read. `message` is the bare code, for the log; people get `refusalText`. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused'
  readonly code: FileRefusalCode
  readonly details: Readonly<Record<string, string | number>>

  constructor(code: FileRefusalCode, details: Readonly<Record<string, string | number>>, options?: ErrorOptions) {
    super(code, options)
    this.code = code
    this.details = details
  }
}

/** A refusal whose details match the sentences of its code. */
export function refused<Code extends FileRefusalCode>(
  code: Code,
  details: RefusalDetails<Code>,
  options?: ErrorOptions,
): FileRefused {
  return new FileRefused(code, details, options)
}

/** Refused for its size; `bytes` and `limit` in bytes, told in megabytes. */
export const tooLarge = (part: string, bytes: number, limit: number): FileRefused =>
  refused('FILE_TOO_LARGE', { part, megabytes: inMegabytes(bytes), limit: inMegabytes(limit) })

const inMegabytes = (bytes: number): number => Math.ceil((bytes / 1024 / 1024) * 10) / 10

/** What is wrong, where, and what to do, in one sentence or two. */
export function refusalText(refusal: Pick<FileRefused, 'code' | 'details'>, language: 'zh' | 'en'): string {
  return refusals[refusal.code][language].replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
    String(refusal.details[name] ?? '?'),
  )
}
