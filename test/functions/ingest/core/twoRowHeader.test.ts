import { describe, expect, it } from 'vitest'
import { findHeader } from '../../../../functions/ingest/core/findHeader.ts'
import { templateHeader } from '../../../../functions/ingest/core/templateHeader.ts'
import { twoRowHeader } from '../../../../functions/ingest/core/twoRowHeader.ts'

describe('a header in two rows', () => {
  it('takes the group before or behind the lower text, or neither, whichever is a header', () => {
    expect(
      twoRowHeader(
        ['凭证号', '来宾', '', '', '人数', '', '金额（元）'],
        ['', '单位', '级别', '人数', '陪餐', '来宾人数', ''],
      ),
    ).toEqual(['凭证号', '来宾单位', '来宾级别', '来宾人数', '陪餐人数', '来宾人数', '金额（元）'])
  })

  it('ends a group at the next text and at a blank column', () => {
    expect(twoRowHeader(['来宾', '', '', '单位代码'], ['单位', '', '级别', ''])).toEqual([
      '来宾单位',
      '',
      '级别',
      '单位代码',
    ])
    expect(twoRowHeader(['来宾', '陪餐'], ['单位', '人数'])).toEqual(['来宾单位', '陪餐人数'])
  })

  it('may have columns that nobody knows, named with their group', () => {
    expect(twoRowHeader(['来宾', '', '', '其他'], ['单位', '级别', '人数', '去向'])).toEqual([
      '来宾单位',
      '来宾级别',
      '来宾人数',
      '其他去向',
    ])
  })

  it.each([
    ['a row of data', ['凭证号', '单位代码'], ['1', 'U001']],
    ['a row of data with one header among its texts', ['凭证号', ''], ['金额', '办公费']],
    ['a blank row', ['凭证号', '单位代码'], ['', '']],
    ['no row', ['凭证号', '单位代码'], []],
  ])('is not made of %s', (_what, upper, lower) => {
    expect(twoRowHeader(upper, lower)).toBeUndefined()
  })

  it('is found below a title, with its lower row as its place; the rows below it are data', () => {
    const rows = [['名录'], ['单位', ''], ['代码', '名称'], ['U001', '某局']].map((cells, index) => ({
      row: index + 1,
      cells,
    }))
    const found = findHeader(rows, templateHeader('unit'))
    expect(found).toMatchObject({ position: 2, plan: { headers: ['单位代码', '单位名称'] } })
  })

  it.each([
    ['names more of its columns', ['', '', '上级单位代码'], 1],
    ['is a row of data', ['U002', '某局二', 'U001'], 0],
    ['is the header once more', ['单位代码', '单位名称', ''], 0],
  ])('is taken for one where the row below a whole header %s', (_what, below, position) => {
    const rows = [['单位代码', '单位名称', '其他'], below].map((cells, index) => ({ row: index + 1, cells }))
    expect(findHeader(rows, templateHeader('unit'))).toMatchObject({ position })
  })

  it('that lacks a column is told by what both rows name', () => {
    const rows = [
      ['来宾', ''],
      ['单位', '人数'],
    ].map((cells, index) => ({ row: index + 1, cells }))
    const miss = findHeader(rows, templateHeader('reception'))
    expect(miss).toMatchObject({ row: 2, recognised: 2 })
  })
})
