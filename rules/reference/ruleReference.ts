import { type RecordKind, isRecordKind, recordKinds } from '../../schemas/records/kinds.ts'
import { type RegisterKind, registerKinds } from '../../schemas/registers/kinds.ts'
import type { RuleReference } from '../../schemas/ruleReference.ts'
import type { SheetKind } from '../../schemas/sheetKind.ts'
import { type AnyRule, sheetNamesOf } from '../kit/catalogueShape.ts'
import { catalogueBegan } from '../kit/ruleVersions.ts'
import { instruments } from '../instruments/instruments.ts'
import type { LocalStandards } from '../kit/parameter.ts'
import type { LegalBasis } from '../kit/vocabulary.ts'
import { examplesOf } from './examples.ts'
import { parameterReference } from './parameterReference.ts'

type Input = RuleReference['inputs'][number]

const inputsOf = (sheet: SheetKind, names: readonly string[]): readonly Input[] =>
  names.flatMap((name): readonly Input[] => {
    const field = sheet.fields[name]
    if (field === undefined) return []
    const { zh, en, type, required } = field
    return [{ sheet: { name: sheet.kind, zh: sheet.zh, en: sheet.en }, field: name, zh, en, type, required }]
  })

const kindsOf = (reads: object): readonly RecordKind[] => Object.keys(reads).filter(isRecordKind)

const sheetsOf = (rule: AnyRule): readonly SheetKind[] =>
  sheetNamesOf(rule).map((name) => (isRecordKind(name) ? recordKinds[name] : registerKinds[name]))

function inputs(rule: AnyRule): readonly Input[] {
  if (rule.shape === 'window')
    return kindsOf(rule.reads).flatMap((kind) => inputsOf(recordKinds[kind], rule.reads[kind] ?? []))
  return sheetsOf(rule).flatMap((sheet) => inputsOf(sheet, rule.reads))
}

const registerName = (kind: RegisterKind) => ({ name: kind, zh: registerKinds[kind].zh, en: registerKinds[kind].en })

const basisOf = ({ instrument, article, mark }: LegalBasis) => {
  const { zh, en, issuer } = instruments[instrument]
  return { instrument: { id: instrument, zh, en, issuer }, ...(article !== undefined && { article }), mark }
}

/**
 * Everything a reader may want to know of a rule, gathered from the rule itself: the page, the API and the command line
 * show this. `standards` are the local ones in force where it is read; without them only the nation's values show.
 */
export function ruleReference(rule: AnyRule, standards: LocalStandards = []): RuleReference {
  const { id, version, row, sameAs = [], title, purpose, severity, inForce, boundary, excludes, statistical } = rule
  return {
    id,
    subject: id.split('.')[0] ?? '',
    version,
    introduced: [...(rule.introduced ?? [catalogueBegan])],
    rows: [row, ...sameAs],
    shape: rule.shape,
    sheets: sheetsOf(rule).map(({ kind, zh, en }) => ({ name: kind, zh, en })),
    ...(rule.shape === 'window' && { pages: { family: rule.family.name, judged: rule.family.judged } }),
    title,
    purpose,
    severity,
    inForce: inForce.map(({ from, until, grade, ...basis }) => ({
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
      grade,
      ...basisOf(basis),
    })),
    inputs: [...inputs(rule)],
    registers: (rule.registers ?? []).map(registerName),
    ...(rule.notCollected !== undefined && { notCollected: rule.notCollected }),
    ...(boundary && { boundary }),
    ...(excludes && { excludes }),
    parameters: Object.values(rule.parameters).map((parameter) => parameterReference(parameter, standards)),
    words: (rule.words ?? []).map(({ zh, en, words, except }) => ({
      zh,
      en,
      words: words.map((word) => (typeof word === 'string' ? word : word.pattern)),
      except: [...except],
    })),
    ...(statistical && {
      statistical: {
        measure: statistical.measure,
        leastSample: statistical.leastSample.flatMap((name) => rule.parameters[name]?.id ?? []),
      },
    }),
    ...(rule.expectedShare !== undefined && { expectedShare: rule.expectedShare }),
    examples: examplesOf(rule),
  }
}
