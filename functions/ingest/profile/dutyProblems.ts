import { CellFault, cellFaultText } from '../../../schemas/field/cellFault.ts'
import { readMoment } from '../../../schemas/field/moments.ts'
import { maskIdentityNumbers } from '../../../schemas/field/identityNumber.ts'
import { trimCell } from '../../../schemas/field/normalise.ts'
import type { ProfileDuty } from '../../../schemas/profileDuty.ts'
import type { CellProblem } from '../../../schemas/rejectedRow.ts'
import { type IsoDate, dateOf } from '../../../schemas/values/isoDate.ts'
import { columnLetters } from '../../shared/xlsx/columnLetters.ts'

function dateIn(cell: string): IsoDate | undefined {
  const moment = cell === '' ? undefined : readMoment(cell)
  return moment === undefined || moment instanceof CellFault ? undefined : dateOf(moment)
}

/** Whether a cell meets a duty; `other` gives the cells it is compared with. */
function meets(duty: ProfileDuty, cell: string, other: (header: string) => string, today: IsoDate): boolean {
  if (duty.filled === true) return cell !== ''
  if (cell === '') return true
  if (duty.oneOf !== undefined) return duty.oneOf.includes(cell)
  if (duty.pattern !== undefined) return new RegExp(`^(?:${duty.pattern})$`, 'u').test(cell)
  if (duty.atLeast !== undefined) return Number(cell) >= duty.atLeast
  const date = dateIn(cell)
  if (duty.notInFuture === true) return date === undefined || date <= today
  const limit = duty.notAfter === undefined ? undefined : dateIn(other(duty.notAfter))
  return date === undefined || limit === undefined || date <= limit
}

/** The duties of a profile a row does not meet, all of them, each with its column. */
export function dutyProblems(
  duties: readonly ProfileDuty[],
  indexOf: (header: string) => number | undefined,
  today: IsoDate,
): (cells: readonly string[]) => readonly CellProblem[] {
  return (cells) => {
    const cellOf = (header: string): string => {
      const index = indexOf(header)
      return index === undefined ? '' : trimCell(cells[index] ?? '')
    }
    return duties.flatMap((duty) => {
      const { by, from, until } = duty
      if (by !== undefined) {
        const date = dateIn(cellOf(by))
        if (date === undefined || (from !== undefined && date < from) || (until !== undefined && date > until))
          return []
      }
      return duty.columns
        .filter((header) => !meets(duty, cellOf(header), cellOf, today))
        .map((header) => problem(duty, header, indexOf(header), cellOf(header)))
    })
  }
}

const problem = ({ zh, en }: ProfileDuty, header: string, index: number | undefined, cell: string): CellProblem => ({
  code: 'DUTY_NOT_MET',
  severity: 'error',
  column: index === undefined ? '' : columnLetters(index),
  header,
  field: '',
  cell: maskIdentityNumbers(cell),
  zh,
  en,
  hint: cellFaultText.DUTY_NOT_MET.hint,
})
