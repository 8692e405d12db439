/** Why a cell that was read should be looked at again. A warning never rejects a row. */
export const cellWarningText = {
  CODE_CHECKSUM: {
    zh: '统一社会信用代码校验位不符，可能有误写',
    en: 'does not fit its check digit (GB 32100); it may be mistyped',
    hint: {
      zh: '请对照证书核对；个别早期代码确实不符',
      en: 'compare it with the certificate; a few early codes do not fit',
    },
  },
  PLATE_SHAPE: {
    zh: '不像国内车牌号',
    en: 'does not look like a Chinese number plate',
    hint: {
      zh: '应如 鲁A12345（普通）或 鲁AD12345（新能源）',
      en: 'write it like 鲁A12345, or 鲁AD12345 for new energy',
    },
  },
  PLATE_SPECIAL: {
    zh: '是军警或使领馆号牌，请核对是否属于本单位',
    en: 'is a military, police or diplomatic plate; check that it belongs to the unit',
    hint: { zh: '请核对号牌', en: 'check the plate' },
  },
  INVOICE_SHAPE: {
    zh: '发票号码通常是 20 位（数电票）、8 位（旧版）或 10 位（财政票据）数字',
    en: 'an invoice number has 20 digits (digital), 8 (older) or 10 (fiscal receipt)',
    hint: {
      zh: '请对照发票核对；多张发票请分行填写',
      en: 'compare it with the invoice; give each invoice its own row',
    },
  },
  INVOICE_YEAR: {
    zh: '数电票号码前两位是开票年份，与业务日期相差一年以上',
    en: 'begins with the year of issue, which is more than a year away from the date of the row',
    hint: { zh: '请核对号码和日期', en: 'check the number and the date' },
  },
  DIGITS_LOST: {
    zh: '第 15 位之后全是 0，末位可能已被表格软件丢失',
    en: 'has only zeros after its 15th digit; the spreadsheet may have lost the last ones',
    hint: { zh: '请对照原始凭证核对；将该列设为文本', en: 'compare it with the paper; set the column to text' },
  },
  DATE_OUTSIDE_PERIOD: {
    zh: '日期不在所报期间内（前后各宽限 31 天）',
    en: 'lies outside the period of the batch (by more than 31 days)',
    hint: { zh: '请核对日期，或核对所报期间', en: 'check the date, or the period of the batch' },
  },
  FORMULA_TEXT: {
    zh: '以 = 或 @ 开头，按文字保存，未作为公式计算',
    en: 'begins like a formula; it was kept as text',
    hint: { zh: '请直接填写内容', en: 'enter the content itself' },
  },
} as const

export type CellWarningCode = keyof typeof cellWarningText
