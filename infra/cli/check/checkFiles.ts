import { readFile } from 'node:fs/promises'
import { anyHeader } from '../../../functions/ingest/core/anyHeader.ts'
import type { HeaderReader } from '../../../functions/ingest/core/columnPlan.ts'
import { readSheetRows } from '../../../functions/ingest/core/readSheetRows.ts'
import { repeatSet } from '../../../functions/ingest/core/repeatSet.ts'
import { templateHeader } from '../../../functions/ingest/core/templateHeader.ts'
import { profileHeader } from '../../../functions/ingest/profile/profileHeader.ts'
import { readProfile } from '../../../functions/ingest/profile/readProfile.ts'
import { openSheet } from '../../../functions/ingest/read/sheet.ts'
import { chineseCalendar } from '../../../rules/calendar/calendar.ts'
import { catalogue } from '../../../rules/catalogue.ts'
import { registerLookup } from '../../../rules/kit/registers.ts'
import type { Side } from '../../../rules/kit/trial.ts'
import type { RowCounts } from '../../../schemas/batch.ts'
import { type RecordKind, isRecordKind, recordKindNames } from '../../../schemas/records/kinds.ts'
import type { UnitCode } from '../../../schemas/values/ids.ts'
import type { IsoDate } from '../../../schemas/values/isoDate.ts'
import { withFile } from '../openFile.ts'
import { offlineJudge } from './judge.ts'
import type { ProblemBook } from './problemBook.ts'
import { readRegisters } from './readRegisters.ts'
import type { CheckResult, FileResult } from './result.ts'

export interface CheckOptions {
  readonly files: readonly string[]
  readonly kind?: RecordKind
  readonly registers?: string
  readonly profile?: string
  /** The unit that is to send the files: rows of another are rejected, as they will be then. */
  readonly unit?: UnitCode
  /** By what it is judged instead of what is in force now, on a trial. */
  readonly under?: (now: Side) => Side
  /** The day of the check, for profiles that forbid dates in the future. */
  readonly today?: IsoDate
  /** Told after each block of rows. */
  readonly onProgress?: (file: string, rows: RowCounts, so: SoFar) => void
  /** Told when all rows are read, before what they say together is judged. */
  readonly onRead?: () => void
}

/** How far a check has come. */
export interface SoFar {
  /** Share of all files that has been read, from 0 to 1. */
  readonly share: number
  /** Rows that a rule on single rows flagged. */
  readonly flagged: number
}

async function headerReader({ kind, profile, today }: CheckOptions): Promise<HeaderReader> {
  if (profile !== undefined) {
    return withFile(profile, async () =>
      profileHeader(readProfile(await readFile(profile, 'utf8'), profile), kind, today),
    )
  }
  return kind === undefined ? anyHeader(recordKindNames) : templateHeader(kind)
}

/**
 * Judges sheets on this machine by the same readers and rules as the pipeline; rows with problems go to `problems`.
 * @throws InputRefused
 */
export async function checkFiles(options: CheckOptions, problems: ProblemBook): Promise<CheckResult> {
  const header = await headerReader(options)
  const registers = options.registers === undefined ? registerLookup({}) : await readRegisters(options.registers)
  const now: Side = { catalogue, environment: { registers, calendar: chineseCalendar() } }
  const side = options.under?.(now) ?? now
  const judge = offlineJudge(side.catalogue, side.environment, options.unit)
  const repeats = repeatSet()
  const files: FileResult[] = []
  const undeterminedRows = { count: 0 }
  let flagged = 0
  for (const [index, file] of options.files.entries()) {
    const kinds = new Set<RecordKind>()
    const reading = await withFile(file, async () => {
      const sheet = await openSheet(file, { fileName: file })
      return readSheetRows(
        sheet,
        header,
        (kind) => {
          if (!isRecordKind(kind)) throw new Error(`${kind} is not a kind of record`)
          kinds.add(kind)
          return judge.laneOf(kind, file)
        },
        repeats,
        {
          accepted({ sheet: at, row, content, value }) {
            const judged = value({ batch: file, sheet: at, row, content })
            if (judged.undetermined) undeterminedRows.count++
            if (judged.flags > 0) flagged++
          },
          rejected: (row) => problems.add({ file, ...row }),
          warned: (row) => problems.add({ file, ...row }),
          repeated: () => undefined,
          async settled(rows) {
            await problems.settled()
            const share = (index + (sheet.share?.() ?? 0)) / options.files.length
            options.onProgress?.(file, rows, { share, flagged })
          },
        },
      )
    })
    files.push({ file, kinds: [...kinds], ...reading })
  }
  options.onRead?.()
  return { files, groups: problems.groups(), undeterminedRows: undeterminedRows.count, ...judge.finish() }
}
