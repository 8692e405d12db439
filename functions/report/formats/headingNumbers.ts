import type { Language } from './writeFigure.ts'

const digits = '零一二三四五六七八九'

/** 1–99 in Chinese: 一, 十, 二十一. */
export function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens] ?? '')}十`
  return `${ten}${ones === 0 && tens > 0 ? '' : (digits[ones] ?? '')}`
}

/** Numbers headings as official documents do: 一、（一）1.; in English 1., 1.1, 1.1.1. */
export function headingNumbers(language: Language): (level: 1 | 2 | 3) => string {
  const counts = [0, 0, 0]
  return (level) => {
    counts[level - 1] = (counts[level - 1] ?? 0) + 1
    counts.fill(0, level)
    const [first = 0, second = 0, third = 0] = counts
    if (language === 'en') return level === 1 ? `${first}.` : counts.slice(0, level).join('.')
    if (level === 1) return `${chineseNumber(first)}、`
    return level === 2 ? `（${chineseNumber(second)}）` : `${third}.`
  }
}
