import { headerKey } from '../../schemas/field/normalise.ts'
import { isRecordKind, recordKinds } from '../../schemas/records/kinds.ts'
import { isRegisterKind, registerKinds } from '../../schemas/registers/kinds.ts'
import type { ExampleReference, RuleReference } from '../../schemas/ruleReference.ts'
import { type SheetKind, headerNames } from '../../schemas/sheetKind.ts'
import { type CaseFile, type Cells, type LabelledCase, caseFileSchema } from '../cases/caseFile.ts'
import type { AnyRule } from '../kit/catalogueShape.ts'
import type { BothLanguages } from '../kit/vocabulary.ts'
import examples from './examples.json' with { type: 'json' }

const given: Readonly<Record<string, unknown>> = examples

/** The case file of a rule, as the last run of the generator found it. */
const caseFileOf = (rule: AnyRule): CaseFile => caseFileSchema.parse(given[rule.id])

const written = (value: Cells[string] | undefined): BothLanguages => {
  if (value === null || value === undefined || value === '') return { zh: '空', en: 'blank' }
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  return { zh: String(value), en: String(value) }
}

/** Cells by the labels of their sheet: `来宾人数 10、陪餐人数 4`. */
function cellsTold(sheet: SheetKind | undefined, cells: Cells): BothLanguages {
  const names = sheet === undefined ? new Map<string, string>() : headerNames(sheet)
  const told = Object.entries(cells).map(([header, value]) => {
    const field = sheet?.fields[names.get(headerKey(header)) ?? '']
    const says = written(value)
    return { zh: `${field?.zh ?? header} ${says.zh}`, en: `${field?.en ?? header} ${says.en}` }
  })
  return { zh: told.map(({ zh }) => zh).join('、'), en: told.map(({ en }) => en).join(', ') }
}

const sheetNamed = (name: unknown): SheetKind | undefined => {
  if (typeof name !== 'string') return undefined
  return isRecordKind(name) ? recordKinds[name] : isRegisterKind(name) ? registerKinds[name] : undefined
}

const unchanged: BothLanguages = { zh: '同基准', en: 'as the base' }

function recordsTold(file: CaseFile, labelled: LabelledCase): BothLanguages[] {
  const sheet = sheetNamed(file.kind ?? file.register)
  const changes = labelled.records ?? [labelled.change ?? {}]
  const told = changes.map(({ kind, ...cells }) => {
    const record = cellsTold(sheetNamed(kind) ?? sheet, cells)
    return record.zh === '' ? unchanged : record
  })
  const around = [
    ...(labelled.standards ?? []).map((cells) => ['standard', cells] as const),
    ...Object.entries(labelled.registers ?? {}).flatMap(([name, rows]) => rows.map((cells) => [name, cells] as const)),
  ].map(([name, cells]) => {
    const register = sheetNamed(name)
    const row = cellsTold(register, cells)
    return { zh: `${register?.zh ?? name}：${row.zh}`, en: `${register?.en ?? name}: ${row.en}` }
  })
  return [...told, ...around]
}

/** The labelled examples of a rule, which are its tests. */
export function examplesOf(rule: AnyRule): RuleReference['examples'] {
  const file = caseFileOf(rule)
  const bases = Array.isArray(file.base) ? file.base : [file.base]
  const sheet = sheetNamed(file.kind ?? file.register)
  return {
    base: bases.map(({ kind, ...cells }) => cellsTold(sheetNamed(kind) ?? sheet, cells)),
    cases: file.cases.map((labelled): ExampleReference => ({
      name: labelled.name,
      records: recordsTold(file, labelled),
      expect: Object.entries(labelled.expect).map(([row, outcome]) => ({ row, outcome })),
    })),
  }
}
