import { describe, expect, it } from 'vitest'
import { antdStyleSheet } from '../../../web/build/styleSheet.ts'

const sheet = antdStyleSheet()

describe('the style sheet', () => {
  it('holds the components’ rules once and the variables of both themes', () => {
    expect(sheet.split('.ant-table-wrapper .ant-table{').length).toBeLessThanOrEqual(2)
    expect(sheet).toMatch(/\.light\.ant-/)
    expect(sheet).toMatch(/\.dark\.ant-/)
  })

  it('asks for nothing from elsewhere', () => {
    expect(sheet).not.toMatch(/@import|url\((?!["']?data:)/)
  })
})
