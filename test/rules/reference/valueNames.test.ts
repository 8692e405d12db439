import { describe, expect, it } from 'vitest'
import { tellCase } from '../../../rules/cases/runCase.ts'
import { catalogue } from '../../../rules/catalogue.ts'
import { allRules } from '../../../rules/kit/catalogueShape.ts'
import { ruleReference } from '../../../rules/reference/ruleReference.ts'
import { hasUnitWords } from '../../../rules/reference/unitWords.ts'
import { valueName } from '../../../rules/reference/valueNames.ts'
import { fen, showYuan } from '../../../schemas/values/fen.ts'
import { isIsoDate } from '../../../schemas/values/isoDate.ts'
import { ruleCases } from '../../support/ruleCases.ts'

const references = allRules(catalogue).map((rule) => ruleReference(rule))
const values = ruleCases.flatMap(({ file }) =>
  file.cases.flatMap((labelled) =>
    tellCase(file, labelled, catalogue).flatMap(({ rule: { id }, flag }) =>
      Object.entries(flag?.values ?? {}).map(([name, value]) => ({
        rule: id,
        name,
        value,
        about: valueName(id, references.find((rule) => rule.id === id)!.inputs, name),
        flag: flag!,
      })),
    ),
  ),
)

describe('every value of every flag of the labelled cases', () => {
  it('has a name in words', () => {
    expect(values.length).toBeGreaterThan(500)
    expect(
      new Set(values.filter(({ about }) => about === undefined).map(({ rule, name }) => `${rule} ${name}`)),
    ).toEqual(new Set())
  })

  it('in fen or hundredths is never said undivided in the sentence', () => {
    const said = values.filter(
      ({ about, value, flag }) =>
        typeof value === 'number' &&
        value >= 1000 &&
        about?.measure !== 'plain' &&
        new RegExp(`(?<![\\d.,])${value}(?![\\d.,])`, 'u').test(flag.zh),
    )
    expect(said.map(({ rule, name, value }) => `${rule} ${name} ${value}`)).toEqual([])
  })

  it('as a plain number is never said as an amount in the sentence', () => {
    const divided = values.filter(
      ({ about, value, flag }) =>
        about?.measure === 'plain' &&
        typeof value === 'number' &&
        value > 999 &&
        flag.zh.includes(showYuan(fen(value))),
    )
    expect(divided.map(({ rule, name, value }) => `${rule} ${name} ${value}`)).toEqual([])
  })

  it('is a date, or says that there was none, where it is called one', () => {
    const wrong = values.filter(
      ({ about, value }) =>
        about?.measure === 'date' &&
        !(typeof value === 'string' && (value === '' || value === 'never' || isIsoDate(value.slice(0, 10)))),
    )
    expect(wrong.map(({ rule, name, value }) => `${rule} ${name} ${value}`)).toEqual([])
  })
})

it('every unit of a parameter has words', () => {
  const units = new Set(references.flatMap(({ parameters }) => parameters.map(({ unit }) => unit)))
  expect([...units].filter((unit) => !hasUnitWords(unit))).toEqual([])
})
