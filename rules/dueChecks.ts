import type { RecordKind } from '../schemas/records/kinds.ts'
import type { JudgedRegister } from './kit/registerTraits.ts'
import { notJudged } from './notJudged.ts'

const span = (prefix: string, from: number, until: number): readonly string[] =>
  Array.from({ length: until - from + 1 }, (_, index) => `${prefix}${String(from + index).padStart(2, '0')}`)

/**
 * The checks the law asks for, by the sheet whose rows they judge. This list, not the catalogue, is the denominator of
 * every coverage: a rule that is taken out leaves its row here, and is missed.
 */
export const dueChecks: { readonly [Sheet in RecordKind | JudgedRegister]?: readonly string[] } = {
  reception: [...span('R', 1, 16), 'R18', 'R20', ...span('RF-', 1, 18), ...span('RF-', 21, 26)],
  expense: ['R17', ...span('RF-', 13, 15), 'RF-19', 'RF-20', 'RF-22', 'RF-26'],
  trip: ['V08', 'V09', 'V12', 'VF-05', ...span('VF-', 10, 18), 'VF-22', 'VF-23'],
  vehicleCost: ['V08', 'V10', 'V15', ...span('VF-', 1, 9), ...span('VF-', 19, 21), 'VF-23', 'VF-24', 'RF-22'],
  eventReport: span('EV-', 1, 7),
  gift: span('GI-', 1, 3),
  personalFiling: ['§6-annual', '§6-event', '§6-newPost', '§6-resignation', '§6-who'],
  unit: ['R19'],
  vehicle: [...span('V', 1, 4), 'V06', 'V07', 'V11', 'V13', 'V14', 'V15', 'VF-24'],
  budget: ['R21'],
}

/** Every row of the law that has an id, with those that no sheet can answer. */
export const dueRows: readonly string[] = [
  ...new Set([...Object.values(dueChecks).flat(), ...notJudged.map(({ row }) => row)]),
].toSorted()
