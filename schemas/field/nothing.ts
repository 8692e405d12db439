import { halfWidth } from './normalise.ts'

/** Signs that clerks put where nothing is to be said. */
const signs = ['/', '//', '\\', '-', '--', '---', '—', '——', '–', '―', '─', '_']
/** Words that say the same; of letters, invoices and approvals too. */
const words = [
  '无',
  '没有',
  '暂无',
  '不详',
  '未知',
  '未提供',
  '空',
  'n/a',
  'none',
  'null',
  '无公函',
  '无来函',
  '无函',
  '没有公函',
  '无发票',
  '没有发票',
  '无票据',
  '无审批',
  '无审批单',
  '未审批',
  '无编号',
  '无号码',
]
/** What says that a day has not come: in post until, in force until. */
const noEnd = ['至今', '现任', '在任', '长期', '长期有效']
/** What says that a cell holds what the one above it does. */
const repetitions = ['同上', '同前', '〃', '″', 'ditto']

const longest = Math.max(...[...words, ...noEnd, ...repetitions].map((word) => word.length))

/** From a letter, digit or sign to the same as wide as a Chinese character. */
const toFullWidth = 0xfee0

/** Whether a text is one of some words, told by its first character for almost every text. */
function oneOf(list: readonly string[]): (text: string) => boolean {
  const all = new Set(list)
  const beginnings = new Uint8Array(0x1_0000)
  for (const word of list) {
    for (const first of [word.charAt(0), word.charAt(0).toUpperCase()]) {
      const code = first.charCodeAt(0)
      beginnings[code] = 1
      if (code < 0x7f) beginnings[code + toFullWidth] = 1
    }
  }
  return (text) =>
    beginnings[text.charCodeAt(0)] === 1 && text.length <= longest && all.has(halfWidth(text).toLowerCase())
}

const saysNothing = oneOf([...signs, ...words])
const saysNoDay = oneOf([...signs, ...words, ...noEnd])
const isSign = oneOf(signs)

/** Whether a text points at the cell above. It must be written out: which cell is meant depends on how rows are sorted. */
export const isRepetition = oneOf(repetitions)

/**
 * How a cell of a field's type says that it holds nothing, beside being blank; `undefined` where only a blank cell does: a
 * dash or "none" for a number may mean zero, which is another thing than missing, so the clerk is asked.
 */
export function nothingIn(type: string): ((text: string) => boolean) | undefined {
  switch (type) {
    case 'money':
    case 'count':
    case 'quantity':
    case 'year':
      return undefined
    case 'date':
      return saysNoDay
    // "None" may mean no.
    case 'yesNo':
      return isSign
    default:
      return saysNothing
  }
}
