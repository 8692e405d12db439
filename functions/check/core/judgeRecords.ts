import { type RecordKind, type RecordRow } from '../../../schemas/records/kinds.ts'
import { naturalKeyText } from '../../../schemas/records/naturalKey.ts'
import { officialsIn } from '../../../schemas/records/officialFields.ts'
import { recordTraits } from '../../../schemas/records/traits.ts'
import type { Catalogue } from '../../../rules/kit/catalogueShape.ts'
import { type FactLayout, factLayouts } from '../../../rules/kit/factLayout.ts'
import type { Flagged } from '../../../rules/kit/outcome.ts'
import { type PlaceCoverage, allRulesTogether, countIn, placeTally } from '../../../rules/kit/placeTally.ts'
import { recordJudge } from '../../../rules/kit/recordJudge.ts'
import type { PageFamily } from '../../../rules/kit/pageFamily.ts'
import type { RuleAbout, RuleEnvironment } from '../../../rules/kit/recordRule.ts'
import { homeFamily, isPageFamilyName } from '../../../rules/pages/families.ts'
import { copySubjects } from '../../shared/findings/copySubjects.ts'
import type { RecordFlag } from '../../shared/pages/pageBlock.ts'
import { identityColumn, recordIdentity } from '../../shared/pages/recordIdentity.ts'
import { type PageBlocks, pageBlocks } from './pageBlocks.ts'

/** Where a record came from. */
export interface RecordSource {
  readonly batch: string
  readonly sheet: string
  readonly row: number
  readonly content: string
}

/** Judges the records of one kind, one by one, and keeps what window rules will need of them. */
export interface RecordWork<Kind extends RecordKind> {
  /** Returns how many rules flagged the record, and whether any could not judge it. */
  add(record: RecordRow<Kind>, source: RecordSource): { readonly flags: number; readonly undetermined: boolean }
  /** What was due of every unit and official, month by month, so far. */
  places(): readonly PlaceCoverage[]
  readonly pages: PageBlocks
}

export function judgeRecords<Kind extends RecordKind>(
  kind: Kind,
  catalogue: Catalogue,
  environment: RuleEnvironment,
  pages: PageBlocks = pageBlocks(kind),
): RecordWork<Kind> {
  const { rules, judge } = recordJudge(kind, catalogue.recordRules[kind], environment)
  const { on, unit, subjects } = recordTraits[kind]
  const home = homeFamily[kind]
  const place = home.place[kind]
  const homeName = home.name
  if (place === undefined || !isPageFamilyName(homeName)) throw new Error(`${kind} has no home page`)
  const layouts = withIdentity(kind, home, place, factLayouts(kind, catalogue.windowRules))
  const tally = placeTally()
  const counts = rules.map((rule) => tally.countsOf(rule.id))
  const together = tally.countsOf(allRulesTogether)

  const recordFlag = (record: RecordRow<Kind>, source: RecordSource, rule: RuleAbout, flag: Flagged): RecordFlag => ({
    rule: rule.id,
    ruleVersion: rule.version,
    row: rule.row,
    grade: flag.grade,
    severity: rule.severity,
    unit: unit(record),
    on: on(record),
    key: naturalKeyText(kind, record),
    content: source.content,
    values: flag.values,
    ...(flag.excess === undefined ? {} : { excess: flag.excess }),
    zh: flag.zh,
    en: flag.en,
    basis: flag.basis,
    limits: [...flag.limits],
    subjects: copySubjects(subjects(record)),
    sources: [{ batch: source.batch, sheet: source.sheet, row: source.row, kind }],
  })

  return {
    places: () => tally.finish(),
    pages,
    add(record, source) {
      let flags = 0
      let undetermined = false
      const outcomes = judge(record)
      const moment = on(record)
      const places = tally.placesOf(unit(record), moment, officialsIn(kind, record))
      tally.addRecord(kind, places)
      for (let index = 0; index < outcomes.length; index++) {
        const outcome = outcomes[index]
        const count = counts[index]
        const rule = rules[index]
        if (outcome === undefined || count === undefined || rule === undefined) continue
        countIn(places, count, together, outcome)
        if (outcome.outcome === 'undetermined') undetermined = true
        if (outcome.outcome !== 'flagged') continue
        flags++
        const at = place(record)
        if (at === undefined) throw new Error(`a ${kind} has no home page`)
        pages.addFlag(homeName, at.group, at.period, recordFlag(record, source, rule, outcome))
      }
      for (const layout of layouts) {
        const at = layout.place(record)
        const family = layout.family.name
        if (at === undefined || !isPageFamilyName(family)) continue
        const values = layout.values(record).map((value) => value ?? null)
        pages.addFacts(family, at.group, at.period, layout.columns, [
          source.sheet,
          source.row,
          source.content,
          unit(record),
          moment,
          ...values,
        ])
      }
      return { flags, undetermined }
    },
  }
}

/** The layouts, that of the home family with the record's identity beside its facts, whether or not a rule reads any there. */
function withIdentity<Kind extends RecordKind>(
  kind: Kind,
  home: PageFamily,
  place: FactLayout<Kind>['place'],
  layouts: readonly FactLayout<Kind>[],
): readonly FactLayout<Kind>[] {
  const { columns, values } = layouts.find(({ family }) => family === home) ?? { columns: [], values: () => [] }
  const identified: FactLayout<Kind> = {
    family: home,
    place,
    columns: [...columns, identityColumn],
    values: (record) => [...values(record), recordIdentity(kind, record)],
  }
  return [...layouts.filter(({ family }) => family !== home), identified]
}
