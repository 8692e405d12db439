/** Why a cell could not be read, and how to mend it. The words are for people; the code is for machines. */
export const cellFaultText = {
  REQUIRED: { zh: '必填，不能为空', en: 'is required and is empty', hint: { zh: '请填写', en: 'fill it in' } },
  ONE_NEEDED: {
    zh: '这几列至少须填一列',
    en: 'is empty, and so are the other columns of which one is required',
    hint: { zh: '请填写其中一列', en: 'fill in one of them' },
  },
  NOT_A_DATE: {
    zh: '不是日期，应如 2025-03-04、2025/3/4 或 2025年3月4日',
    en: 'is not a date; write 2025-03-04, 2025/3/4 or 2025年3月4日',
    hint: { zh: '请写全年、月、日', en: 'write year, month and day' },
  },
  DATE_INCOMPLETE: {
    zh: '日期不完整，缺少年、月或日',
    en: 'is not a whole date: year, month or day is missing',
    hint: { zh: '请写全年、月、日，如 2025-03-04', en: 'write year, month and day, such as 2025-03-04' },
  },
  NOT_A_TIME: {
    zh: '不是日期时间，应如 2025-03-04 09:30',
    en: 'is not a date and time; write 2025-03-04 09:30',
    hint: { zh: '请写全日期和时、分', en: 'write the date with hour and minute' },
  },
  NOT_MONEY: {
    zh: '不是金额，应如 1,234.50',
    en: 'is not an amount of money; write 1,234.50',
    hint: {
      zh: '只填数字，单位为元；千分位逗号须每三位一个',
      en: 'write digits only, in yuan; commas every three digits',
    },
  },
  NOT_A_COUNT: {
    zh: '应为不小于 0 的整数',
    en: 'must be a whole number, 0 or more',
    hint: { zh: '只填整数，如 3', en: 'write a whole number, such as 3' },
  },
  NOT_A_NUMBER: {
    zh: '应为数字',
    en: 'must be a number',
    hint: { zh: '只填数字，如 45.5', en: 'write digits only, such as 45.5' },
  },
  TOO_PRECISE: {
    zh: '小数超过两位，系统不作四舍五入',
    en: 'has more than two decimals; nothing is rounded',
    hint: { zh: '请按凭证填到分（两位小数）', en: 'write two decimals, as on the voucher' },
  },
  OUT_OF_RANGE: {
    zh: '数值超出允许范围',
    en: 'is out of range',
    hint: { zh: '请核对数值和单位', en: 'check the value and its unit' },
  },
  NOT_YES_OR_NO: {
    zh: '应填 是 或 否',
    en: 'must be 是 or 否',
    hint: { zh: '请从下拉列表选择', en: 'choose from the list' },
  },
  NOT_A_CHOICE: {
    zh: '不在可选项中',
    en: 'is not one of the allowed words',
    hint: { zh: '请从下拉列表选择', en: 'choose from the list' },
  },
  NUMBER_DAMAGED: {
    zh: '号码已被表格软件改成数字，末位可能已丢失；请将该列设为文本后重填',
    en: 'was turned into a number by the spreadsheet and may have lost digits; set the column to text and enter it again',
    hint: {
      zh: '先将该列格式设为“文本”，再按原始凭证重新输入号码',
      en: 'set the column to text first, then enter the number again from the paper',
    },
  },
  REPETITION: {
    zh: '“同上”不作数据读取',
    en: 'says "the same as above", which is not read',
    hint: { zh: '请逐行填写内容', en: 'write the content out in every row' },
  },
  FORMULA_ERROR: {
    zh: '公式结果是错误值',
    en: 'is the error of a formula',
    hint: { zh: '请改正公式，或直接填写内容', en: 'mend the formula or enter the content' },
  },
  ID_NUMBER: {
    zh: '含有身份证号码，系统不得保存',
    en: 'holds a citizen identity number, which must not be kept',
    hint: { zh: '请删去身份证号码，改填人员编号', en: 'remove it and write the official code instead' },
  },
  BEYOND_HEADER: {
    zh: '该行的单元格比表头多；内容中的逗号须用双引号括起，如 "1,234.50"',
    en: 'stands beyond the last header; put a cell that holds a comma in double quotes, like "1,234.50"',
    hint: { zh: '请用双引号括起含逗号的单元格，或改用 .xlsx', en: 'quote cells that hold commas, or use .xlsx' },
  },
  NOT_A_PLATE: {
    zh: '不是车牌号',
    en: 'is not a number plate',
    hint: { zh: '应如 鲁A12345 或 鲁AD12345', en: 'write it like 鲁A12345 or 鲁AD12345' },
  },
  NOT_A_LIMIT: {
    zh: '标准值应为数字、金额、是/否或以顿号分隔的名单',
    en: 'must be a number, an amount, 是/否 or a list',
    hint: { zh: '请按该标准的类型填写', en: 'write it as the type of the standard asks' },
  },
  OTHER_UNIT: {
    zh: '是其他单位的记录，本批次只收登记单位的记录，单位代码应为',
    en: 'is another unit’s; this batch takes only the rows of the unit it was registered for',
    hint: {
      zh: '请核对单位代码；其他单位的记录由该单位或县财政统一报送',
      en: 'check the unit code; rows of another unit are sent by that unit or by the county’s finance office',
    },
  },
  DUTY_NOT_MET: {
    zh: '不符合列对应配置规定的要求',
    en: 'does not meet what the column profile asks',
    hint: { zh: '请按要求改正', en: 'correct it as asked' },
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
