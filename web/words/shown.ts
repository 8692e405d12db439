import type { Language } from './words.ts'

const yuan = new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const count = new Intl.NumberFormat('zh-CN')

/** Money as people write it; the argument is in fen. */
export const shownMoney = (fen: number, language: Language): string =>
  language === 'zh' ? `${yuan.format(fen / 100)} 元` : `¥${yuan.format(fen / 100)}`

export const shownCount = (value: number): string => count.format(value)

/** A calendar date, or a date with its time, as people write it. The text is `2025-03-04` or `2025-03-04 09:30`. */
export function shownDate(text: string, language: Language): string {
  const [date = '', time] = text.split(/[ T]/)
  const [year = '', month = '', day = ''] = date.split('-')
  const shown = language === 'zh' ? `${year}年${Number(month)}月${Number(day)}日` : date
  return time === undefined ? shown : `${shown} ${time.slice(0, 5)}`
}

/** An instant in the county's own time, China having one. */
const instant = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})
export const shownInstant = (iso: string, language: Language): string =>
  shownDate(instant.format(new Date(iso)), language)

/** A plate with the dot people put after the city letter. */
export const shownPlate = (plate: string): string =>
  /^\p{Script=Han}[A-Z]/u.test(plate) ? `${plate.slice(0, 2)}·${plate.slice(2)}` : plate

/** A share between 0 and 1 as per cent. */
export const shownShare = (share: number): string => `${(share * 100).toFixed(1)}%`
