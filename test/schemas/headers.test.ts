import { describe, expect, it } from 'vitest'
import { text } from '../../schemas/field/words.ts'
import { headerKey } from '../../schemas/field/normalise.ts'
import { headerNames, sheetKind } from '../../schemas/sheetKind.ts'
import { type SheetKindName, sheetKindNames, sheetKindOf } from '../../schemas/sheetKinds.ts'
import { type ContractLine, contract } from './contract.ts'

const cases = Object.entries(contract).flatMap(([kind, lines]) =>
  lines.map((line) => ({ kind: kind as SheetKindName, ...line })),
)

describe('the contract of uploaded sheets', () => {
  it('is kept for every kind of sheet', () => {
    expect(Object.keys(contract).sort()).toEqual([...sheetKindNames].sort())
  })

  it.each(cases)('$kind: $field is named by $headers', ({ kind, field, headers, required, choices }) => {
    const names = headerNames(sheetKindOf(kind))
    for (const header of [field, ...headers]) {
      expect([header, names.get(headerKey(header))]).toEqual([header, field])
      expect(names.get(headerKey(` ${header}（元）* `))).toBe(field)
    }
    const known = sheetKindOf(kind).fields[field]
    expect(known?.required).toBe(required)
    if (headers[0] !== undefined) expect(known?.zh).toBe(headers[0])
    if (choices !== undefined) expect(known?.choices).toEqual(choices)
  })

  it.each(sheetKindNames)('%s has no field that the contract does not name', (kind) => {
    const named = contract[kind].map(({ field }: ContractLine) => field)
    const known = Object.keys(sheetKindOf(kind).fields)
    expect(known.toSorted()).toEqual(named.toSorted())
  })

  it('is not met by a kind in which one header names two fields', () => {
    const kind = sheetKind({
      kind: 'twice',
      zh: '重复',
      en: 'Twice',
      naturalKey: ['a'],
      fields: { a: text({ zh: '金额', en: 'A' }), b: text({ zh: '乙', en: 'B', aliases: ['金 额(元)'] }) },
    })
    expect(() => headerNames(kind)).toThrow('twice: header 金 额(元) names a and b')
  })

  it('does not know other headers', () => {
    for (const kind of sheetKindNames) {
      expect(headerNames(sheetKindOf(kind)).get('序号')).toBeUndefined()
      expect(headerNames(sheetKindOf(kind)).get('')).toBeUndefined()
    }
  })
})
