/** Why a cell could not be read. The words people see are in {@link cellFaultText}; the code is for machines. */
export const cellFaultText = {
  REQUIRED: { zh: '必填，不能为空', en: 'is required and is empty' },
  ONE_NEEDED: { zh: '这几列至少须填一列', en: 'is empty, and so are the other columns of which one is required' },
  NOT_A_DATE: {
    zh: '不是日期，应如 2025-03-04、2025/3/4 或 2025年3月4日',
    en: 'is not a date; write 2025-03-04, 2025/3/4 or 2025年3月4日',
  },
  NOT_A_TIME: { zh: '不是日期时间，应如 2025-03-04 09:30', en: 'is not a date and time; write 2025-03-04 09:30' },
  NOT_MONEY: { zh: '不是金额，应如 1,234.50', en: 'is not an amount of money; write 1,234.50' },
  NOT_A_COUNT: { zh: '应为不小于 0 的整数', en: 'must be a whole number, 0 or more' },
  NOT_A_NUMBER: { zh: '应为数字', en: 'must be a number' },
  TOO_PRECISE: { zh: '小数超过两位，系统不作四舍五入', en: 'has more than two decimals; nothing is rounded' },
  OUT_OF_RANGE: { zh: '数值超出允许范围', en: 'is out of range' },
  NOT_YES_OR_NO: { zh: '应填 是 或 否', en: 'must be 是 or 否' },
  NOT_A_CHOICE: { zh: '不在可选项中', en: 'is not one of the allowed words' },
  NUMBER_DAMAGED: {
    zh: '号码已被表格软件改成数字，末位可能已丢失；请将该列设为文本后重填',
    en: 'was turned into a number by the spreadsheet and may have lost digits; set the column to text and enter it again',
  },
  BEYOND_HEADER: {
    zh: '该行的单元格比表头多；内容中的逗号须用双引号括起，如 "1,234.50"',
    en: 'stands beyond the last header; put a cell that holds a comma in double quotes, like "1,234.50"',
  },
  NOT_A_PLATE: { zh: '不是车牌号', en: 'is not a number plate' },
  NOT_A_LIMIT: {
    zh: '标准值应为数字、金额、是/否或以顿号分隔的名单',
    en: 'must be a number, an amount, 是/否 or a list',
  },
} as const

export type CellFaultCode = keyof typeof cellFaultText

/** A value rather than an exception: every fault of a row is collected, not only the first. */
export class CellFault {
  readonly code: CellFaultCode
  /** What would have been right, when the code alone does not say it (the list of choices). */
  readonly expected: string | undefined

  constructor(code: CellFaultCode, expected?: string) {
    this.code = code
    this.expected = expected
  }
}

const faults = new Map<CellFaultCode, CellFault>()

/** The shared fault of a code that needs no further words. */
export function fault(code: CellFaultCode): CellFault {
  const known = faults.get(code)
  if (known !== undefined) return known
  const made = new CellFault(code)
  faults.set(code, made)
  return made
}
