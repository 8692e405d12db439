import { describe, expect, it } from 'vitest'
import { numberKind } from '../../../../../functions/ingest/read/cell/numberFormat.ts'

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_unused, index) => from + index)

describe('numberKind of a built-in format', () => {
  it.each([
    ['number', [...range(0, 13), 23, 26, 37, 44, 48, 49, 59, 164]],
    ['date', range(14, 17)],
    ['time', [...range(18, 21), 45, 47]],
    ['moment', [22, ...range(27, 36), ...range(50, 58)]],
    ['elapsed', [46]],
  ] as const)('%s', (kind, ids) => {
    for (const id of ids) expect([id, numberKind(id, undefined)]).toEqual([id, kind])
  })
})

describe('numberKind of a format with a code', () => {
  it.each([
    ['yyyy/m/d', 'date'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['[$-804]yyyy"年"m"月"d"日";@', 'date'],
    ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', 'date'],
    ['m"月"d"日"', 'date'],
    ['mmm', 'date'],
    ['YYYY-MM-DD', 'date'],
    ['aaaa d', 'date'],
    ['yyyy/m/d h:mm', 'moment'],
    ['yyyy\\-mm\\-dd\\ hh:mm:ss', 'moment'],
    ['m/d/yy h:mm AM/PM', 'moment'],
    ['h:mm', 'time'],
    ['mm:ss.0', 'time'],
    ['h"时"mm"分"', 'time'],
    ['AM/PM', 'time'],
    ['[h]:mm', 'elapsed'],
    ['[mm]:ss', 'elapsed'],
    ['General', 'number'],
    ['0.00E+00', 'number'],
    ['#,##0.00_);[Red]\\(#,##0.00\\)', 'number'],
    ['0.00" yards"', 'number'],
    ['0\\d', 'number'],
    ['_d0_s', 'number'],
    ['*m0', 'number'],
    ['[Red][>=100]0;[Blue]0', 'number'],
    ['¥#,##0.00;[$￥-804]-#,##0.00', 'number'],
    ['@', 'number'],
    ['', 'number'],
  ] as const)('%s is a %s', (code, kind) => {
    expect(numberKind(164, code)).toBe(kind)
  })

  it('goes before the built-in meaning of its number', () => {
    expect(numberKind(14, '0.00')).toBe('number')
  })
})
