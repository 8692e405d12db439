import { describe, expect, it } from 'vitest'
import { detectDelimiter } from '../../../../../functions/ingest/read/csv/detectDelimiter.ts'

describe('detectDelimiter', () => {
  it.each([
    ['a,b,c\n1;2;3;4;5', ','],
    ['a\tb\tc\n', '\t'],
    ['a;b;c\n1,5;2,5;3\n', ';'],
    ['凭证号;金额,元;日期\n', ';'],
    // A title line above the header separates nothing.
    ['2025年公务接待台账\r\n\r\n凭证号\t日期\t金额\r\n', '\t'],
    ['"a;b;c;d",x\n', ','],
    ['"a\nb;c",x\n', ','],
    ['a,b;c\n', ','],
    ['只有一列\n甲\n', ','],
    ['"never closed;;;', ','],
    ['', ','],
  ])('%j is separated by %j', (head, delimiter) => {
    expect(detectDelimiter(head)).toBe(delimiter)
  })
})
