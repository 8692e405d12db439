import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { anyHeader } from '../../../functions/ingest/core/anyHeader.ts'
import { readSheetRows } from '../../../functions/ingest/core/readSheetRows.ts'
import { repeatSet } from '../../../functions/ingest/core/repeatSet.ts'
import { openSheet } from '../../../functions/ingest/read/sheet.ts'
import type { ReportBatch } from '../../../functions/report/core/facts/accountFacts.ts'
import type { ReportFinding } from '../../../functions/report/core/facts/findingFacts.ts'
import { recordFact } from '../../../functions/report/core/facts/recordFact.ts'
import type { Fact } from '../../../functions/report/core/figures/fact.ts'
import { shortHash } from '../../../functions/shared/store/keys.ts'
import { chineseCalendar } from '../../../rules/calendar/calendar.ts'
import { catalogue } from '../../../rules/catalogue.ts'
import type { Coverage } from '../../../rules/kit/coverage.ts'
import type { RuleEnvironment } from '../../../rules/kit/recordRule.ts'
import { registerLookup } from '../../../rules/kit/registers.ts'
import { isRecordKind, recordKindNames } from '../../../schemas/records/kinds.ts'
import { offlineJudge } from '../check/judge.ts'
import { readRegisters } from '../check/readRegisters.ts'
import { withFile } from '../openFile.ts'

/** A folder of sheets, read and judged on this machine. */
export interface OfflineCounty {
  readonly environment: RuleEnvironment
  readonly batches: readonly ReportBatch[]
  readonly facts: readonly Fact[]
  readonly findings: readonly ReportFinding[]
  readonly coverage: Coverage
}

const sheetEndings = new Set(['.csv', '.xlsx', '.xls'])

/** Reads every sheet of a folder, with or without registers. @throws InputRefused */
export async function readCounty(
  folder: string,
  registers: string | undefined,
  onProgress: (file: string) => void = () => {},
): Promise<OfflineCounty> {
  const lookup = registers === undefined ? registerLookup({}) : await readRegisters(registers)
  const environment = { registers: lookup, calendar: chineseCalendar() }
  const judge = offlineJudge(catalogue, environment)
  const repeats = repeatSet()
  const facts: Fact[] = []
  const batches: ReportBatch[] = []
  const names = (await withFile(folder, () => readdir(folder))).toSorted()
  for (const name of names.filter((each) => sheetEndings.has(extname(each).toLowerCase()))) {
    const path = join(folder, name)
    onProgress(name)
    const first = facts.length
    const reading = await withFile(path, async () =>
      readSheetRows(
        await openSheet(path),
        anyHeader(recordKindNames),
        (kind) => {
          if (!isRecordKind(kind)) throw new Error(`${kind} is not a kind of record`)
          return judge.laneOf(kind, name)
        },
        repeats,
        {
          accepted({ sheet, row, content, kind, json, value }) {
            value({ batch: name, sheet, row, content })
            facts.push(recordFact(kind, JSON.parse(json), { of: name, sheet, row }))
          },
          rejected: () => undefined,
          repeated: () => undefined,
        },
      ),
    )
    batches.push({
      id: name,
      ...described(facts.slice(first), name),
      sha256: await digestOf(path),
      rows: reading.rows,
    })
  }
  const { flags, coverage } = judge.finish()
  return {
    environment,
    batches,
    facts,
    coverage,
    findings: flags.map((flag) => ({
      ...flag,
      state: 'open',
      id: `offline-${shortHash(`${flag.rule}|${flag.unit}|${flag.key}`, 24)}`,
    })),
  }
}

/** A sheet's kind, unit and period, as its rows tell; a sheet of several units is the county's. */
function described(facts: readonly Fact[], name: string): Pick<ReportBatch, 'kind' | 'unit' | 'period'> {
  const [first] = facts
  const earliest = facts.reduce((least, { on }) => (on < least ? on : least), first?.on ?? '')
  const units = new Set(facts.map(({ unit }) => unit))
  return {
    kind: first?.of ?? basename(name),
    unit: units.size === 1 && first !== undefined ? first.unit : 'GOV',
    period: earliest.slice(0, 7),
  }
}

const digestOf = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
