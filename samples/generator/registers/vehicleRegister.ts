import type { RegisterRow } from '../../../schemas/registers/kinds.ts'
import { fen } from '../../../schemas/values/fen.ts'
import { hundredths } from '../../../schemas/values/hundredths.ts'
import { dayText } from '../basis/calendar.ts'
import type { FleetVehicle } from './vehicles.ts'

/** One row a vehicle and holder. */
export const vehicleRegister = (vehicles: readonly FleetVehicle[]): readonly RegisterRow<'vehicle'>[] =>
  vehicles.flatMap(({ plate, model, boughtDay, holders, stations: fixedStations, garages: fixedGarages }) =>
    holders.map(({ unit, fromDay }, index) => {
      const next = holders[index + 1]
      const burns = model.tankL > 0
      return {
        plate,
        unit: unit.code,
        ownerName: unit.fullTitle,
        category: model.category,
        displacementL: burns ? hundredths(model.displacement) : undefined,
        priceExTax: fen(model.priceYuan * 100),
        energy: model.energy,
        tankL: burns ? hundredths(model.tankL * 100) : undefined,
        ratedLPer100km: burns ? hundredths(model.rated) : undefined,
        boughtOn: dayText(boughtDay),
        source: 'bought',
        base: `${unit.name}院内`,
        fixedStations: burns ? fixedStations.join('、') : undefined,
        fixedGarages: fixedGarages.join('、'),
        specialApproval: model.special ? `县车改办〔${dayText(boughtDay).slice(0, 4)}〕${index + 1}号` : undefined,
        validFrom: dayText(fromDay),
        validUntil: next === undefined ? undefined : dayText(next.fromDay - 1),
      }
    }),
  )
