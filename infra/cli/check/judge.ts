import { judgeRecords, type RecordSource, type RecordWork } from '../../../functions/check/core/judgeRecords.ts'
import { joined } from '../../../functions/ingest/core/lanes.ts'
import type { Lane } from '../../../functions/ingest/core/readSheetRows.ts'
import { rowWarner } from '../../../functions/ingest/core/rowWarnings.ts'
import { unitFaults, withFaults } from '../../../functions/ingest/core/unitFaults.ts'
import { gatherPages } from '../../../functions/settle/core/gatherGroups.ts'
import { judgeContributions } from '../../../functions/settle/core/judgeContributions.ts'
import type { Contribution } from '../../../functions/settle/core/pageStore.ts'
import type { PageBlock } from '../../../functions/shared/pages/pageBlock.ts'
import type { RecordCounts } from '../../../rules/kit/conclusion.ts'
import type { Catalogue } from '../../../rules/kit/catalogueShape.ts'
import type { Coverage } from '../../../rules/kit/coverage.ts'
import { type PlaceCoverage, coverageOfUnits, mergePlaces } from '../../../rules/kit/placeTally.ts'
import type { RuleEnvironment } from '../../../rules/kit/recordRule.ts'
import { pageFamilies } from '../../../rules/pages/families.ts'
import type { Flag } from '../../../schemas/finding.ts'
import type { RecordKind } from '../../../schemas/records/kinds.ts'
import { recordReaders } from '../../../schemas/records/readers.ts'
import type { UnitCode } from '../../../schemas/values/ids.ts'

/** Judges one record when it is told where the record came from. */
export type Judge = (source: RecordSource) => ReturnType<RecordWork<RecordKind>['add']>

/** The rules at work on files, in memory: the same judgement as the pipeline's check and settle. */
export interface OfflineJudge {
  readonly laneOf: (kind: RecordKind, file: string) => Lane<Judge>
  /** All flags, those of windows included, once every file has been read. */
  finish(): {
    readonly flags: readonly Flag[]
    readonly coverage: Coverage
    /** The same by unit and month, and by official and month. */
    readonly places: readonly PlaceCoverage[]
    readonly records: RecordCounts
  }
}

/** `unit`: whose rows alone are to be accepted, as the system would of a sheet sent by that unit; absent: any unit's. */
export function offlineJudge(catalogue: Catalogue, environment: RuleEnvironment, unit?: UnitCode): OfflineJudge {
  const works = new Map<
    string,
    { readonly file: string; readonly work: Pick<RecordWork<RecordKind>, 'places' | 'pages'> }
  >()
  const lanes = new Map<string, Lane<Judge>>()
  const records = new Map<RecordKind, number>()

  function makeLane<Kind extends RecordKind>(kind: Kind, file: string): Lane<Judge> {
    const work = judgeRecords(kind, catalogue, environment)
    works.set(`${file}|${kind}`, { file, work })
    const read = recordReaders[kind]()
    const warner = rowWarner(kind)
    const ofOthers = unitFaults(kind, unit)
    return (cellOf) => {
      const result = withFaults(read(cellOf), ofOthers?.(cellOf) ?? [])
      if (!result.ok) return result
      const { row } = result
      const value: Judge = (source) => {
        records.set(kind, (records.get(kind) ?? 0) + 1)
        return work.add(row, source)
      }
      return {
        ok: true,
        row: { json: JSON.stringify(row), value, values: row },
        warnings: joined(result.warnings, warner(row, cellOf)),
      }
    }
  }

  return {
    laneOf(kind, file) {
      const key = `${file}|${kind}`
      const known = lanes.get(key)
      if (known !== undefined) return known
      const made = makeLane(kind, file)
      lanes.set(key, made)
      return made
    },
    finish() {
      const places: (readonly PlaceCoverage[])[] = []
      const flags: Flag[] = []
      const groups = new Map<string, Contribution[]>()
      for (const { file, work } of works.values()) {
        places.push(work.places())
        for (const page of gatherPages(work.pages.byPartition(1).get(0) ?? [])) {
          const key = `${page.family}|${page.group}`
          const contributions = groups.get(key) ?? []
          groups.set(key, contributions)
          for (const [period, blocks] of page.periods) contributions.push({ batch: file, period, blocks })
        }
      }
      for (const contributions of groups.values()) {
        const judged = judgeGroup(contributions, catalogue, environment)
        places.push(judged.places)
        for (const { flag } of judged.flags) flags.push(flag)
      }
      const merged = mergePlaces(places)
      return { flags, coverage: coverageOfUnits(merged), places: merged, records: Object.fromEntries(records) }
    },
  }
}

function judgeGroup(contributions: readonly Contribution[], catalogue: Catalogue, environment: RuleEnvironment) {
  const { family: name, group } = firstBlock(contributions)
  const family = pageFamilies[name]
  const rules = catalogue.windowRules.filter((rule) => rule.family === family)
  return judgeContributions({ family, group, rules, environment }, contributions, () => true)
}

function firstBlock(contributions: readonly Contribution[]): PageBlock {
  const block = contributions[0]?.blocks[0]
  if (block === undefined) throw new Error('a page group without contributions')
  return block
}
