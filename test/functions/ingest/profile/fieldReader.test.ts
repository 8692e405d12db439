import { describe, expect, it } from 'vitest'
import { fieldReader } from '../../../../functions/ingest/profile/fieldReader.ts'

const headers = ['Page', 'Head']
const indexOf = (header: string): number | undefined => {
  const index = headers.indexOf(header)
  return index < 0 ? undefined : index
}

describe('a mapped column', () => {
  const { column, read } = fieldReader({ from: ['Kind', 'Head'], map: { Fuel: '燃油', 'N/A': '' } }, indexOf)

  it('is the variant the sheet has', () => {
    expect(column).toBe(1)
  })

  it.each([
    ['a known word', ' Fuel ', '燃油'],
    ['a word that means blank', 'N/A', ''],
    ['an unknown word, as it is', 'Food', 'Food'],
    ['a word every object knows', 'constructor', 'constructor'],
    ['a blank cell', '', ''],
  ])('gives %s', (_what, cell, expected) => {
    expect(read(['7', cell], 2)).toBe(expected)
  })

  it('gives an unknown word its otherwise, a blank cell none', () => {
    const other = fieldReader({ from: ['Head'], map: { Fuel: '燃油' }, otherwise: '其他' }, indexOf)
    expect(other.read(['7', 'Food'], 2)).toBe('其他')
    expect(other.read(['7', '  '], 2)).toBe('')
  })
})

describe('a template', () => {
  const { column, read } = fieldReader({ template: '{Page}-{Head}' }, indexOf)

  it('stands in no column', () => {
    expect(column).toBeUndefined()
  })

  it('is blank only when all its columns are', () => {
    expect(read(['7', ' Fuel '], 2)).toBe('7-Fuel')
    expect(read(['7', ''], 2)).toBe('7-')
    expect(read(['', ' '], 2)).toBe('')
  })

  it('without a placeholder is its text, and with the row number never blank', () => {
    expect(fieldReader({ template: 'row' }, indexOf).read([], 2)).toBe('row')
    expect(fieldReader({ template: '{Page}{row}' }, indexOf).read(['', ''], 12)).toBe('12')
  })
})

describe('a column the sheet does not have', () => {
  it('is blank and stands nowhere', () => {
    const absent = fieldReader({ from: ['Nowhere'], map: { '': 'x' } }, indexOf)
    expect([absent.column, absent.read(['7', 'Fuel'], 2)]).toEqual([undefined, ''])
  })
})
