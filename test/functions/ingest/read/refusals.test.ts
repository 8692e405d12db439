import { describe, expect, it } from 'vitest'
import { FileRefused, refusalText, refusals, refused, tooLarge } from '../../../../functions/ingest/read/refusals.ts'

const placeholders = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))

describe('refusals', () => {
  it.each(Object.entries(refusals))('%s says the same things in both languages', (_code, { zh, en }) => {
    expect(placeholders(zh)).toEqual(placeholders(en))
    expect(zh).toMatch(/。$/)
    expect(en).toMatch(/\.$/)
  })

  it('fills the sentence from the details', () => {
    const refusal = refused('CSV_STRAY_QUOTE', { line: 12, opened: 9 })
    expect(refusalText(refusal, 'zh')).toMatch(/^第 12 行有多余的半角双引号（该单元格从第 9 行开始）。/)
    expect(refusalText(refusal, 'en')).toMatch(
      /^Line 12 has a double quote out of place \(the cell begins at line 9\)\./,
    )
  })

  it('keeps what a person wrote out of the message, which goes to the log', () => {
    const refusal = refused('FILE_TOO_MANY_ROWS', { sheet: '张某某', row: 3, limit: 2 })
    expect(refusal).toBeInstanceOf(FileRefused)
    expect(refusal.message).toBe('FILE_TOO_MANY_ROWS')
    expect(refusal.details).toEqual({ sheet: '张某某', row: 3, limit: 2 })
  })

  it('tells sizes in megabytes, never the size as equal to the limit it exceeds by a little', () => {
    expect(tooLarge('CSV', 200 * 1024 * 1024 + 1, 200 * 1024 * 1024).details).toEqual({
      part: 'CSV',
      megabytes: 200.1,
      limit: 200,
    })
  })
})
