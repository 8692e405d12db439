import { rowReader } from '../../schemas/readRow.ts'
import type { RowReader } from '../../schemas/records/readers.ts'
import { type RegisterRow, registerKinds } from '../../schemas/registers/kinds.ts'
import { chineseCalendar } from '../calendar/calendar.ts'
import type { Catalogue } from '../kit/catalogueShape.ts'
import { type JudgedRegister, isJudgedRegister } from '../kit/registerTraits.ts'
import { type CaseFile, type Cells, type LabelledCase, recordsOf } from './caseFile.ts'
import { caseRegisters } from './caseRegisters.ts'
import { CaseRefused, readCells } from './readCells.ts'
import { type Told, told } from './told.ts'

const readers: { readonly [Kind in JudgedRegister]: () => RowReader<RegisterRow<Kind>> } = {
  unit: () => rowReader(registerKinds.unit),
  official: () => rowReader(registerKinds.official),
  vehicle: () => rowReader(registerKinds.vehicle),
  budget: () => rowReader(registerKinds.budget),
}

/** Judges the rows of a case about a register; they are part of the register they are judged in. */
export function judgeRegisterRows(
  name: string,
  file: CaseFile,
  labelled: LabelledCase,
  catalogue: Catalogue,
): readonly Told[] {
  if (!isJudgedRegister(name)) throw new CaseRefused(`no rule judges the register ${name}`)
  return judgeRows(name, file, labelled, recordsOf(file, labelled), catalogue)
}

function judgeRows<Kind extends JudgedRegister>(
  kind: Kind,
  file: CaseFile,
  labelled: LabelledCase,
  rows: readonly Cells[],
  catalogue: Catalogue,
): readonly Told[] {
  const environment = { registers: caseRegisters(file, labelled, rows), calendar: chineseCalendar() }
  const reader = readers[kind]()
  return rows.flatMap((cells) => {
    const row = readCells(registerKinds[kind], reader, cells)
    return catalogue.registerRules[kind].map((rule) => told(rule, 'register', rule.judge(row, environment).outcome))
  })
}
