import { CellFault } from '../../schemas/field/cellFault.ts'

/** What reading gave: the value, or the code of the fault. */
export const outcome = <Value>(read: Value | CellFault): Value | string =>
  read instanceof CellFault ? read.code : read
