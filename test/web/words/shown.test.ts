import { describe, expect, it } from 'vitest'
import { shownCount, shownDate, shownInstant, shownMoney, shownPlate, shownShare } from '../../../web/words/shown.ts'

describe('money', () => {
  it.each([
    [0, '0.00 元', '¥0.00'],
    [1, '0.01 元', '¥0.01'],
    [123_456_789, '1,234,567.89 元', '¥1,234,567.89'],
    [-50_000, '-500.00 元', '¥-500.00'],
  ])('%d fen', (fen, zh, en) => {
    expect(shownMoney(fen, 'zh')).toBe(zh)
    expect(shownMoney(fen, 'en')).toBe(en)
  })
})

describe('dates', () => {
  it('are written as each language writes them, whatever the machine’s time zone', () => {
    expect(shownDate('2025-03-04', 'zh')).toBe('2025年3月4日')
    expect(shownDate('2025-03-04', 'en')).toBe('2025-03-04')
    expect(shownDate('2025-12-31 09:30', 'zh')).toBe('2025年12月31日 09:30')
  })

  it('of an instant are those of China: the last second before midnight and the first after', () => {
    expect(shownInstant('2025-03-04T15:59:59Z', 'zh')).toBe('2025年3月4日 23:59')
    expect(shownInstant('2025-03-04T16:00:00Z', 'zh')).toBe('2025年3月5日 00:00')
  })
})

describe('plates', () => {
  it.each([
    ['豫A12345', '豫A·12345'],
    ['豫AD12345', '豫A·D12345'],
    ['WJ12345', 'WJ12345'],
    ['', ''],
  ])('%s is shown as %s', (plate, shown) => {
    expect(shownPlate(plate)).toBe(shown)
  })
})

it('counts are grouped and shares have one decimal', () => {
  expect(shownCount(1_048_576)).toBe('1,048,576')
  expect(shownShare(0.1368)).toBe('13.7%')
})
