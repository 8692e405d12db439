import { describe, expect, it } from 'vitest'
import { BatchRefused } from '../../../../functions/ingest/core/refusal.ts'
import { readProfile } from '../../../../functions/ingest/profile/readProfile.ts'

const good = `name: small
header: [Day, Sum]
kinds:
  - kind: expense
    fields:
      voucherNo: {template: 'row-{row}'}
      unitCode: {constant: U001}
      date: {from: Day}
      account: {from: [Head, Account]}
      amount: {from: Sum}
`

const refusal = (text: string): BatchRefused['refusal'] => {
  try {
    readProfile(text, 'small.yaml')
  } catch (error) {
    if (error instanceof BatchRefused) return error.refusal
    throw error
  }
  throw new Error('the profile was taken')
}

/** The text with one line replaced, and that line's number. */
const changed = (line: string, by: string): { readonly text: string; readonly at: string } => {
  const lines = good.split('\n')
  const index = lines.indexOf(line)
  if (index < 0) throw new Error(`no line "${line}"`)
  return { text: lines.with(index, by).join('\n'), at: `line ${index + 1}` }
}

describe('a profile', () => {
  it('is read whole', () => {
    const profile = readProfile(good, 'small.yaml')
    expect(profile.name).toBe('small')
    expect(profile.kinds.map(({ kind }) => kind)).toEqual(['expense'])
    expect(Object.keys(profile.kinds[0]?.fields ?? {})).toEqual(['voucherNo', 'unitCode', 'date', 'account', 'amount'])
  })
})

describe('a profile that cannot be used is refused and', () => {
  it.each([
    [
      'a field that no such record has',
      '      amount: {from: Sum}',
      '      amount: {from: Sum}\n      price: {from: Sum}',
      1,
      'price',
    ],
    ['an unknown kind', '  - kind: expense', '  - kind: expenses', 0, 'kinds.0.kind'],
    ['a source of no known form', '      amount: {from: Sum}', '      amount: {column: Sum}', 0, 'amount'],
    ['a source that is bare text', '      date: {from: Day}', '      date: Day', 0, 'date'],
    ['no headers to know the sheet by', 'header: [Day, Sum]', 'header: []', 0, 'header'],
    ['a setting nobody reads', 'header: [Day, Sum]', 'header: [Day, Sum]\nheaders: [Day]', 0, 'headers'],
  ])('%s is told with file, line and path', (_what, line, by, further, path) => {
    const { text, at } = changed(line, by)
    const { code, en, zh } = refusal(text)
    expect(code).toBe('PROFILE_INVALID')
    for (const told of [en, zh]) {
      expect(told).toContain('small.yaml')
      expect(told).toContain(path)
    }
    const first = Number(at.slice(5))
    // A setting too many is told where its object begins.
    expect(en).toMatch(new RegExp(`line (?:${path === 'headers' ? '\\d+' : first + further})\\b|headers`))
  })

  it('a required field without a source is told by name, with the line of the fields', () => {
    const { text } = changed('      date: {from: Day}', '')
    const { en } = refusal(text)
    expect(en).toContain('fields.date')
    expect(en).toMatch(/small\.yaml.*line [56]\b/u)
  })

  it('everything that is wrong is told at once', () => {
    const { text } = changed('      date: {from: Day}', '      day: {from: Day}')
    const { en } = refusal(text.replace('header: [Day, Sum]', 'header: []'))
    expect(en).toContain('header')
    expect(en).toContain('fields.day')
    expect(en).toContain('fields.date')
  })

  it('broken YAML is told with file and line', () => {
    const { code, en } = refusal(good.replace('header: [Day, Sum]', 'header: [Day, Sum'))
    expect(code).toBe('PROFILE_INVALID')
    expect(en).toContain('small.yaml')
    expect(en).toMatch(/line \d/u)
    expect(en).not.toMatch(/\n/u)
  })

  it('an empty file or a list is no profile', () => {
    expect(refusal('').code).toBe('PROFILE_INVALID')
    expect(refusal('- name: small').code).toBe('PROFILE_INVALID')
  })
})
