import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseProfile } from '../../../../functions/ingest/profile/parseProfile.ts'
import { maxYamlCharacters } from '../../../../functions/shared/yaml/parseYaml.ts'
import type { YamlFault } from '../../../../functions/shared/yaml/yamlFault.ts'

const good = `name: small
header: [Day, Sum]
kinds:
  - kind: vehicleCost
    where: {Day: ['2024-03-01']}
    fields:
      voucherNo: {template: 'row-{row}'}
      unitCode: {constant: U001}
      at: {from: Day}
      costKind: {from: Head, map: {Fuel: 燃油}, otherwise: 其他}
      amount: {from: Sum}
  - kind: expense
    fields:
      voucherNo: {template: 'row-{row}'}
      unitCode: {constant: U001}
      date: {from: Day}
      account: {from: [Head, Account]}
      amount: {from: Sum}
`

const faultsOf = (text: string): readonly YamlFault[] => {
  const parsed = parseProfile(text)
  return 'faults' in parsed ? parsed.faults : []
}

const placesOf = (text: string): readonly (readonly [string, number | undefined])[] =>
  faultsOf(text).map(({ path, line }) => [path, line])

/** The good profile with one part replaced. */
const changed = (part: string, by: string): string => {
  expect(good).toContain(part)
  return good.replace(part, by)
}

describe('the profile all others differ from by one part', () => {
  it('is taken', () => {
    expect(faultsOf(good)).toEqual([])
  })
})

describe('a profile is refused, by path and line, for', () => {
  it.each<readonly [string, string, string, string, number]>([
    ['a name that is no safe file name', 'name: small', 'name: ../small', 'name', 1],
    ['a word the field cannot take', 'otherwise: 其他', 'otherwise: 杂项', 'kinds.0.fields.costKind.otherwise', 10],
    ['a mapped word the field cannot take', 'Fuel: 燃油', 'Fuel: 汽油', 'kinds.0.fields.costKind.map.Fuel', 10],
    ['a number where a text is meant', 'Fuel: 燃油', 'Fuel: 1', 'kinds.0.fields.costKind.map.Fuel', 10],
    ['a blank constant', '{constant: U001}', "{constant: ' '}", 'kinds.0.fields.unitCode.constant', 8],
    ['two sources of one field', '{from: Sum}', '{from: Sum, constant: a}', 'kinds.0.fields.amount', 11],
    ['otherwise without map', '{from: Sum}', "{from: Sum, otherwise: '1'}", 'kinds.0.fields.amount.otherwise', 11],
    ['an unpaired brace', "'row-{row}'", "'row-{row'", 'kinds.0.fields.voucherNo.template', 7],
    ['a blank header', 'header: [Day, Sum]', "header: [Day, '(元)']", 'header.1', 2],
    ['a deciding column that may be absent', "{Day: ['2024-03-01']}", '{Head: [Fuel]}', 'kinds.0.where.Head', 5],
    ['a kind that is never reached', "    where: {Day: ['2024-03-01']}\n", '', 'kinds.1', 11],
    ['a kind that stands twice', '- kind: expense', '- kind: vehicleCost', 'kinds.1.kind', 12],
    [
      'a field named like a part of every object',
      'amount: {from',
      'constructor: {from',
      'kinds.0.fields.constructor',
      11,
    ],
  ])('%s', (_what, part, by, path, line) => {
    const faults = faultsOf(changed(part, by))
    expect(faults.map((each) => [each.path, each.line])).toContainEqual([path, line])
    for (const { zh } of faults) expect(zh).toMatch(/[\u4e00-\u9fff]/u)
  })

  it('an alias without its anchor, instead of failing', () => {
    expect(faultsOf(changed('{constant: U001}', '*unit'))).toMatchObject([{ path: '' }])
  })

  it('aliases that multiply beyond measure', () => {
    const ten = (of: string): string => `[${Array.from({ length: 10 }, () => of).join(', ')}]`
    expect(placesOf(`a: &a ${ten('x')}\nb: &b ${ten('*a')}\nc: &c ${ten('*b')}\nd: ${ten('*c')}\n`)).toEqual([
      ['', undefined],
    ])
  })

  it.each([
    ['a tag nobody knows', 'name: small', 'name: !!js small', 1],
    ['a key that stands twice', 'header: [Day, Sum]', 'header: [Day, Sum]\nheader: [Day]', 3],
  ])('%s', (_what, part, by, line) => {
    expect(placesOf(changed(part, by))).toEqual([['', line]])
  })

  it('its length, one character past the limit', () => {
    const padded = good.padEnd(maxYamlCharacters, '#')
    expect(faultsOf(padded)).toEqual([])
    expect(placesOf(`${padded}#`)).toEqual([['', undefined]])
  })
})

describe('an anchored part', () => {
  it('is told where it is written', () => {
    const text = changed('{constant: U001}', "&unit {constant: ''}").replace('{constant: U001}', '*unit')
    expect(placesOf(text)).toEqual([
      ['kinds.0.fields.unitCode.constant', 8],
      ['kinds.1.fields.unitCode.constant', 8],
    ])
  })
})

describe('any text', () => {
  it('is taken or refused with words in both languages, never an exception', () => {
    const line = fc.constantFrom(...good.split('\n'), 'x: [', '- *a', '? {}', 'kinds: 1', 'name:')
    const text = fc.oneof(
      fc.string(),
      fc.array(line, { maxLength: 20 }).map((lines) => lines.join('\n')),
    )
    fc.assert(
      fc.property(text, (any) => {
        for (const { zh, en } of faultsOf(any)) expect(zh !== '' && en !== '').toBe(true)
      }),
    )
  })
})
