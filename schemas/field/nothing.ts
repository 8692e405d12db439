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
/** What points at the cell above; which one is meant depends on how rows are sorted, so it must be written out. */
const repetitions = ['同上', '同前', '〃', '″', 'ditto']

type Meaning = 'sign' | 'word' | 'noEnd' | 'repetition'

const lists: readonly (readonly [Meaning, readonly string[]])[] = [
  ['sign', signs],
  ['word', words],
  ['noEnd', noEnd],
  ['repetition', repetitions],
]
const plain = (text: string): string => halfWidth(text).toLowerCase()
const meanings = new Map<string, Meaning>()
/** By the code of a character: whether a text that begins with it may be one of them. */
const begins = new Uint8Array(0x1_0000)
/** From a letter, digit or sign to the same as wide as a Chinese character. */
const toFullWidth = 0xfee0
let longest = 0

for (const [meaning, list] of lists) {
  for (const said of list) {
    meanings.set(plain(said), meaning)
    longest = Math.max(longest, said.length)
    for (const first of [said.charAt(0), said.charAt(0).toUpperCase()]) {
      const code = first.charCodeAt(0)
      begins[code] = 1
      if (code < 0x7f) begins[code + toFullWidth] = 1
    }
  }
}

/** What a text means that stands in place of content; `undefined` for content, which almost every text shows at once. */
const meaningOf = (text: string): Meaning | undefined =>
  begins[text.charCodeAt(0)] === 1 && text.length <= longest ? meanings.get(plain(text)) : undefined

export const isRepetition = (text: string): boolean => meaningOf(text) === 'repetition'

const saying = (...nothing: readonly Meaning[]) => {
  const said = new Set<Meaning | undefined>(nothing)
  return (text: string): boolean => said.has(meaningOf(text))
}
const saysNothing = saying('sign', 'word')
const saysNoDay = saying('sign', 'word', 'noEnd')
const isSign = saying('sign')

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
