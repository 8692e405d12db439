import { describe, expect, it } from 'vitest'
import { finishRow } from '../../../../functions/ingest/read/finishRow.ts'
import { defaultReadLimits } from '../../../../functions/ingest/read/limits.ts'

const limits = { ...defaultReadLimits, columns: 3 }
const finish = (cells: string[], damaged?: number[]) => finishRow('表一', 7, cells, damaged, limits)

describe('finishRow', () => {
  it('takes empty cells off the end only', () => {
    expect(finish(['', 'a', '', ''])).toEqual({ row: 7, cells: ['', 'a'] })
  })

  it.each([[[]], [['']], [['', '', '', '', '']], [[' ', '\u3000', '\u00a0']]])('gives nothing for %j', (cells) => {
    expect(finish([...cells])).toBeUndefined()
  })

  it('keeps the list of damaged cells only when there is one', () => {
    expect(finish(['1'])).not.toHaveProperty('damaged')
    expect(finish(['1'], [0])).toEqual({ row: 7, cells: ['1'], damaged: [0] })
  })

  it('counts columns by content', () => {
    expect(finish(['a', '', 'c', '', '', ''])).toEqual({ row: 7, cells: ['a', '', 'c'] })
    expect(() => finish(['', '', '', 'd'])).toThrow(
      expect.objectContaining({ code: 'FILE_TOO_MANY_COLUMNS', details: { sheet: '表一', row: 7, limit: 3 } }),
    )
  })
})
