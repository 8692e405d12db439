export type Language = 'zh' | 'en'

/** The report's own words; rules and faults bring theirs. */
export const words = {
  zh: {
    rows: (read: number, accepted: number, rejected: number, repeats: number) =>
      `读取 ${read} 行 = 接受 ${accepted} + 拒收 ${rejected} + 重复 ${repeats}`,
    flaggedRows: (rows: number) => `已提示 ${rows} 行`,
    together: '行已读完，正在按月、按票据合并判断',
    flags: (findings: number, rows: number) => `发现 ${findings} 条，涉及 ${rows} 行`,
    table: ['法条', '规则', '等级', '发现', '应查', '无法判断'],
    subjects: { unit: '单位', official: '干部' },
    scope: ['记录', '应查', '已查', '发现', '无法判断', '完成率'],
    findings: '发现（节选）',
    problems: { error: '读不了的单元格（所在行被拒收）', warning: '请再核对的单元格（所在行已接受）' },
    cells: (code: string, count: number) => `[${code}] ${count} 处。`,
    moreCells: (count: number) => `……另有 ${count} 处，用 --errors 文件名 或 --annotated 文件名.xlsx 查看全部`,
    totalsAgree: (count: number) => `合计行 ${count} 项与各行之和一致`,
    sheet: (file: string, sheet: string) => `${file} 工作表“${sheet}”`,
    row: (file: string, row: number) => `${file} 第${row}行`,
    column: (column: string, header: string, cell: string) =>
      `${column}列“${header}”：${cell === '' ? '空' : `“${cell}”`}`,
    more: (count: number) => `……另有 ${count} 条，用 --json 查看全部`,
    undetermined: '无法判断的原因',
    times: (count: number) => `${count} 次`,
    totals: (row: number, field: string, stated: string, summed: string, difference: string) =>
      `第${row}行合计不符：${field} 表内 ${stated}，各行之和 ${summed}，相差 ${difference}`,
    unknown: (columns: string) => `未识别的列：${columns}`,
  },
  en: {
    rows: (read: number, accepted: number, rejected: number, repeats: number) =>
      `${read} rows read = ${accepted} accepted + ${rejected} rejected + ${repeats} repeats`,
    flaggedRows: (rows: number) => `${rows} rows flagged`,
    together: 'All rows are read; now what they say together is judged',
    flags: (findings: number, rows: number) => `${findings} findings on ${rows} rows`,
    table: ['Law row', 'Rule', 'Grade', 'Findings', 'Due', 'Undetermined'],
    subjects: { unit: 'Unit', official: 'Official' },
    scope: ['Records', 'Due', 'Done', 'Flagged', 'Undetermined', 'Share'],
    findings: 'Findings (first ones)',
    problems: {
      error: 'Cells that could not be read (their rows are rejected)',
      warning: 'Cells to look at again (their rows are accepted)',
    },
    cells: (code: string, count: number) => `[${code}] ${count} cells.`,
    moreCells: (count: number) => `… and ${count} more; --errors FILE or --annotated FILE.xlsx has all`,
    totalsAgree: (count: number) => `${count} figures of total rows agree with the rows`,
    sheet: (file: string, sheet: string) => `${file} sheet "${sheet}"`,
    row: (file: string, row: number) => `${file} row ${row}`,
    column: (column: string, header: string, cell: string) =>
      `column ${column} "${header}": ${cell === '' ? 'blank' : `"${cell}"`}`,
    more: (count: number) => `… and ${count} more; --json lists all`,
    undetermined: 'Why rules could not judge',
    times: (count: number) => `${count} times`,
    totals: (row: number, field: string, stated: string, summed: string, difference: string) =>
      `Total in row ${row} differs: ${field} says ${stated}, the rows sum to ${summed}, difference ${difference}`,
    unknown: (columns: string) => `Columns not recognised: ${columns}`,
  },
} as const satisfies Record<Language, Readonly<Record<string, unknown>>>

/** Chinese where the shell is Chinese, else English. */
export const defaultLanguage = (environment: NodeJS.ProcessEnv): Language =>
  /^zh/i.test(environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '') ? 'zh' : 'en'
