/** What a file holds that is not refused, yet not read as it may seem: each is told, none changes a value. `{name}` is filled from the note. */
export const noteTexts = {
  MACROS_IGNORED: {
    zh: '文件含宏，宏未运行，只读取单元格的值。建议另存为不含宏的 .xlsx。',
    en: 'The file holds macros. They were not run; only cell values were read. Better save it as .xlsx without macros.',
  },
  EXTERNAL_LINKS_IGNORED: {
    zh: '文件链接到其他文件（{count} 处）。链接未打开，只读取文件中保存的值，请核对其是否最新。',
    en: 'The file links to other files ({count}). They were not opened; the values kept in the file were read. Check that they are up to date.',
  },
  EMBEDDED_IGNORED: {
    zh: '文件中嵌有其他文件（{count} 个），未读取。',
    en: 'Other files are embedded in the file ({count}); they were not read.',
  },
  SHEET_HIDDEN: {
    zh: '工作表“{sheet}”是隐藏的，已照常读取。',
    en: 'Sheet "{sheet}" is hidden; it was read like the others.',
  },
  ROWS_HIDDEN: {
    zh: '工作表“{sheet}”有 {count} 行被隐藏（从第 {row} 行起），已照常读取。',
    en: 'Sheet "{sheet}" has {count} hidden rows (from row {row}); they were read like the others.',
  },
  CELLS_MERGED: {
    zh: '工作表“{sheet}”有 {count} 处合并单元格（如 {place}）。只有左上角的格有值，其余按空白读取；请取消合并并逐行填写。',
    en: 'Sheet "{sheet}" has {count} merged ranges (such as {place}). Only the top left cell holds the value and the others read as blank; unmerge them and fill every row.',
  },
  FORMULA_WITHOUT_VALUE: {
    zh: '工作表“{sheet}”有 {count} 个公式没有保存计算结果（从第 {row} 行起），按空白读取。请用表格软件打开并保存一次后重新上传。',
    en: 'Sheet "{sheet}" has {count} formulas without a kept result (from row {row}); they read as blank. Open and save the file in a spreadsheet program and upload it again.',
  },
  FORMULA_CALLS_OUT: {
    zh: '工作表“{sheet}”有 {count} 个公式引用外部文件、网络或程序（从第 {row} 行起）。未执行，只读取保存的结果。',
    en: 'Sheet "{sheet}" has {count} formulas that reach outside the file (from row {row}). They were not followed; the kept results were read.',
  },
  SHEET_PASSED_OVER: {
    zh: '工作表“{sheet}”没有找到表头，未读取。若其中有数据，请补上模板的表头。',
    en: 'No header was found in sheet "{sheet}", so it was not read. If it holds data, give it the template\'s header.',
  },
  EXAMPLE_IGNORED: {
    zh: '工作表“{sheet}”第 {row} 行是模板的示例行，未作为数据读取。',
    en: 'Row {row} of sheet "{sheet}" is the example of the template; it was not read as data.',
  },
  HEADER_AGAIN: {
    zh: '工作表“{sheet}”中表头重复出现 {count} 次（第 {row} 行起），未作为数据读取。',
    en: 'Sheet "{sheet}" repeats its header {count} times (from row {row}); those rows were not read as data.',
  },
  FOOTER_IGNORED: {
    zh: '工作表“{sheet}”有 {count} 行是制表、审核等落款或备注（第 {row} 行起），未作为数据读取。',
    en: 'Sheet "{sheet}" has {count} rows of signatures or remarks (from row {row}); they were not read as data.',
  },
  MONEY_IN_TEN_THOUSANDS: {
    zh: '工作表“{sheet}”的金额单位是万元（{place}），读取时已乘以 10,000。请核对合计。',
    en: 'Amounts in sheet "{sheet}" are in ten thousands of yuan ({place}) and were multiplied by 10,000. Check the totals.',
  },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>

export type NoteCode = keyof typeof noteTexts

/** One kind of thing noticed in a file or one of its sheets. */
export interface SheetNote {
  readonly code: NoteCode
  /** '' for the file as a whole. */
  readonly sheet: string
  readonly count: number
  /** Where it was first noticed. */
  readonly row?: number
  readonly place?: string
}

/** Collects notes while a file is read; of one code and sheet there is one note that counts. */
export interface NoteBook {
  add(
    code: NoteCode,
    sheet?: string,
    where?: { readonly row?: number; readonly place?: string; readonly count?: number },
  ): void
  /** Forgets what was noted of a sheet: it is read from its beginning. */
  forget(sheet: string): void
  readonly list: () => readonly SheetNote[]
}

export function noteBook(): NoteBook {
  const notes = new Map<string, SheetNote>()
  return {
    add(code, sheet = '', { row, place, count = 1 } = {}) {
      const key = `${code}|${sheet}`
      const known = notes.get(key)
      const note = known ?? { code, sheet, ...(row !== undefined && { row }), ...(place !== undefined && { place }) }
      notes.set(key, { ...note, count: (known?.count ?? 0) + count })
    },
    forget(sheet) {
      for (const [key, note] of notes) if (note.sheet === sheet) notes.delete(key)
    },
    list: () => [...notes.values()],
  }
}

/** A note in one sentence or two, as people read it. */
export const noteText = (note: SheetNote, language: 'zh' | 'en'): string =>
  noteTexts[note.code][language].replaceAll(/\{(\w+)\}/g, (_whole, name: string) => String(valueOf(note, name) ?? '?'))

function valueOf(note: SheetNote, name: string): string | number | undefined {
  switch (name) {
    case 'sheet':
      return note.sheet
    case 'count':
      return note.count
    case 'row':
      return note.row
    case 'place':
      return note.place
    default:
      return undefined
  }
}
