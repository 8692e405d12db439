import type { RegisterRow } from '../../schemas/registers/kinds.ts'
import type { Plate } from '../../schemas/values/ids.ts'
import type { IsoMoment } from '../../schemas/values/isoDate.ts'
import type { RegisterLookup } from '../kit/registers.ts'
import { type Undetermined, undetermined } from '../kit/undetermined.ts'

const notInRegister = undetermined('notInRegister', 'vehicle')

/** The register row of a car on a date, or why nothing can be said of it. A car nobody registered is for VF-06 and VF-20 to flag. */
export const vehicleOn = (
  registers: RegisterLookup,
  plate: Plate,
  moment: IsoMoment,
): RegisterRow<'vehicle'> | Undetermined => registers.vehicle?.on(plate, moment) ?? notInRegister

/** The outcome when the register row of a car leaves a field blank. */
export const vehicleLacks = (field: keyof RegisterRow<'vehicle'>): Undetermined =>
  undetermined('inputMissing', `vehicle.${field}`)
