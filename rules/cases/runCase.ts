import { type RecordKind, isRecordKind, recordKinds, type RecordRow } from '../../schemas/records/kinds.ts'
import { recordReaders } from '../../schemas/records/readers.ts'
import { recordTraits } from '../../schemas/records/traits.ts'
import { chineseCalendar } from '../calendar/calendar.ts'
import type { Catalogue } from '../kit/catalogueShape.ts'
import { factLayouts } from '../kit/factLayout.ts'
import { judgePages } from '../kit/judgePages.ts'
import type { PageFamily } from '../kit/pageFamily.ts'
import { recordJudge } from '../kit/recordJudge.ts'
import type { RuleEnvironment } from '../kit/recordRule.ts'
import type { StoredFact } from '../kit/windowTypes.ts'
import { type CaseFile, type Cells, type ExpectedOutcome, type LabelledCase, recordsOf } from './caseFile.ts'
import { caseRegisters } from './caseRegisters.ts'
import { judgeRegisterRows } from './judgeRegisterRows.ts'
import { CaseRefused, readCells } from './readCells.ts'
import { type Told, told } from './told.ts'

/** The facts of one group of one family, by period. */
interface Group {
  readonly family: PageFamily
  readonly pages: Map<string, StoredFact[]>
}

function keepFacts<Kind extends RecordKind>(
  kind: Kind,
  record: RecordRow<Kind>,
  row: number,
  catalogue: Catalogue,
  groups: Map<string, Group>,
): void {
  for (const layout of factLayouts(kind, catalogue.windowRules)) {
    const place = layout.place(record)
    if (place === undefined) continue
    const values = layout.values(record)
    const fields = Object.fromEntries(layout.columns.map((name, index) => [name, values[index]]))
    const { on, unit } = recordTraits[kind]
    const fact: StoredFact = {
      kind,
      batch: 'case',
      sheet: '',
      row,
      content: String(row),
      unit: unit(record),
      on: on(record),
      fields,
    }
    const key = `${layout.family.name}|${place.group}`
    const group = groups.get(key) ?? { family: layout.family, pages: new Map<string, StoredFact[]>() }
    group.pages.set(place.period, [...(group.pages.get(place.period) ?? []), fact])
    groups.set(key, group)
  }
}

function judgeRecord<Kind extends RecordKind>(
  kind: Kind,
  cells: Cells,
  row: number,
  catalogue: Catalogue,
  environment: RuleEnvironment,
  groups: Map<string, Group>,
): readonly Told[] {
  const record = readCells(recordKinds[kind], recordReaders[kind](), cells)
  keepFacts(kind, record, row, catalogue, groups)
  const judge = recordJudge(kind, catalogue.recordRules[kind], environment)
  const outcomes = judge.judge(record)
  return judge.rules.flatMap((rule, index) => {
    const outcome = outcomes[index]
    return outcome === undefined ? [] : [told(rule, 'record', outcome)]
  })
}

function judgeGroup({ family, pages }: Group, catalogue: Catalogue, environment: RuleEnvironment): readonly Told[] {
  const rules = catalogue.windowRules.filter((rule) => rule.family === family)
  const judgement = judgePages(family, rules, pages, environment, () => true)
  const flags = [...judgement.flags.values()].flat()
  return rules.flatMap((rule): readonly Told[] => {
    const raised = flags.filter((each) => each.rule === rule)
    if (raised.length > 0) return raised.map(({ flag }) => told(rule, 'window', flag))
    const counts = judgement.coverage[rule.id]
    if (Object.keys(counts?.undetermined ?? {}).length > 0) return [{ rule, about: 'window', outcome: 'undetermined' }]
    return [{ rule, about: 'window', outcome: (counts?.pass ?? 0) > 0 ? 'pass' : 'notApplicable' }]
  })
}

const strongestFirst: readonly ExpectedOutcome[] = [
  'breach',
  'missingEvidence',
  'lead',
  'undetermined',
  'pass',
  'notApplicable',
]

function judgeRecords(file: CaseFile, labelled: LabelledCase, catalogue: Catalogue): readonly Told[] {
  const environment = { registers: caseRegisters(file, labelled), calendar: chineseCalendar() }
  const groups = new Map<string, Group>()
  const records = recordsOf(file, labelled).flatMap(({ kind: named, ...cells }, index) => {
    const kind = named ?? file.kind
    if (typeof kind !== 'string' || !isRecordKind(kind)) throw new CaseRefused(`there is no kind ${String(kind)}`)
    return judgeRecord(kind, cells, index + 1, catalogue, environment, groups)
  })
  return [...records, ...[...groups.values()].flatMap((group) => judgeGroup(group, catalogue, environment))]
}

/** Everything the rules say of a case: of each record, window or register row. */
export const tellCase = (file: CaseFile, labelled: LabelledCase, catalogue: Catalogue): readonly Told[] =>
  file.register === undefined
    ? judgeRecords(file, labelled, catalogue)
    : judgeRegisterRows(file.register, file, labelled, catalogue)

const rowsOf = ({ rule }: Told): readonly string[] => [rule.row, ...(rule.sameAs ?? [])]

/**
 * The outcome of every law row the catalogue encodes; of several rules or records the strongest speaks. A case of one
 * changed record is about that record: that it alone is too little for a window takes nothing from what its own rules say.
 */
export function runCase(
  file: CaseFile,
  labelled: LabelledCase,
  catalogue: Catalogue,
): ReadonlyMap<string, ExpectedOutcome> {
  const outcomes = new Map<string, ExpectedOutcome>()
  const all = tellCase(file, labelled, catalogue)
  const ofRecords =
    labelled.records === undefined ? new Set(all.filter(({ about }) => about === 'record').flatMap(rowsOf)) : undefined
  for (const each of all) {
    const { about, outcome } = each
    for (const row of rowsOf(each)) {
      if (about === 'window' && outcome === 'undetermined' && ofRecords?.has(row) === true) continue
      const before = outcomes.get(row)
      if (before === undefined || strongestFirst.indexOf(outcome) < strongestFirst.indexOf(before))
        outcomes.set(row, outcome)
    }
  }
  return outcomes
}
