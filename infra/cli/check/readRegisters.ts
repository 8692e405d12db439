import { readdir } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { anyHeader } from '../../../functions/ingest/core/anyHeader.ts'
import { pipelineLane } from '../../../functions/ingest/core/lanes.ts'
import { standardsRefusal } from '../../../functions/ingest/core/standardsRefusal.ts'
import { readSheetRows } from '../../../functions/ingest/core/readSheetRows.ts'
import { repeatSet } from '../../../functions/ingest/core/repeatSet.ts'
import { templateHeader } from '../../../functions/ingest/core/templateHeader.ts'
import { openSheet } from '../../../functions/ingest/read/sheet.ts'
import { parseRegisters } from '../../../functions/shared/files/registerFiles.ts'
import type { RegisterLookup } from '../../../rules/kit/registers.ts'
import type { RejectedRow } from '../../../schemas/rejectedRow.ts'
import { isRegisterKind, type RegisterKind, registerKindNames } from '../../../schemas/registers/kinds.ts'
import { InputRefused } from '../inputRefused.ts'
import { withFile } from '../openFile.ts'

const sheetEndings = new Set(['.csv', '.xlsx', '.xls'])

/** `vehicle.csv`, `vehicle-2024.xlsx` and `vehicles.csv` all say which register they are; other names leave it to the header. */
const kindInName = (file: string): RegisterKind | undefined => {
  const word =
    basename(file, extname(file))
      .toLowerCase()
      .split(/[-_. ]/)[0] ?? ''
  return [word, word.replace(/s$/, '')].find(isRegisterKind)
}

/** Loads every register sheet of a folder. A register is taken whole: one bad row refuses it, named by row and column. */
export async function readRegisters(folder: string): Promise<RegisterLookup> {
  const names = await withFile(folder, () => readdir(folder))
  const lines = new Map<RegisterKind, string[]>()
  for (const name of names.toSorted()) {
    if (!sheetEndings.has(extname(name).toLowerCase())) continue
    const path = join(folder, name)
    await withFile(path, () => readRegister(path, lines))
  }
  return parseRegisters((kind) => lines.get(kind))
}

async function readRegister(path: string, lines: Map<RegisterKind, string[]>): Promise<void> {
  const named = kindInName(path)
  const header = named === undefined ? anyHeader(registerKindNames) : templateHeader(named)
  const rejected: RejectedRow[] = []
  const standards: { readonly sheet: string; readonly row: number; readonly record: unknown }[] = []
  let accepted = 0
  await readSheetRows(await openSheet(path), header, pipelineLane, repeatSet(), {
    accepted({ kind, json, sheet, row }) {
      accepted++
      if (!isRegisterKind(kind)) return
      if (kind === 'standard') standards.push({ sheet, row, record: JSON.parse(json) })
      const known = lines.get(kind)
      if (known === undefined) lines.set(kind, [json])
      else known.push(json)
    },
    rejected: (row) => void rejected.push(row),
    repeated: () => undefined,
  })
  const [first] = rejected
  if (first === undefined) {
    const refusal = accepted === 0 ? emptyRegister : standardsRefusal(standards)
    if (refusal !== undefined) throw new InputRefused(path, refusal)
    return
  }
  const told = (language: 'zh' | 'en'): string =>
    first.problems
      .map((problem) => `${problem.column} ${problem.header} "${problem.cell}" ${problem[language]}`)
      .join('; ')
  throw new InputRefused(path, {
    code: 'REGISTER_INCOMPLETE',
    zh: `登记册有${rejected.length}行无法读取，须整份有效。第${first.row}行：${told('zh')}`,
    en: `${rejected.length} rows of the register could not be read, and a register is taken whole. Row ${first.row}: ${told('en')}`,
  })
}

const emptyRegister = {
  code: 'REGISTER_EMPTY',
  zh: '登记册只有表头，没有任何行；没有该登记册时请移走此文件。',
  en: 'The register has a header and no rows; without such a register, take the file away.',
}
