import { hundredths, showHundredths } from '../../../schemas/values/hundredths.ts'
import { dateOf } from '../../../schemas/values/isoDate.ts'
import { judgeEach } from '../../kit/judgeEach.ts'
import { flag } from '../../kit/outcome.ts'
import { windowRule } from '../../kit/windowRule.ts'
import { vehicleMonth } from '../../pages/families.ts'
import { odometerTolerance } from '../../parameters/vehicle.ts'
import { odometerOrder } from '../odometerOrder.ts'

/** A trip that does not start where the one before ended, or ends below its own start (law row VF-10). */
export default windowRule({
  id: 'vehicle.odometer-break',
  version: 2,
  introduced: ['2026-11-23', '2026-11-26'],
  row: 'VF-10',
  family: vehicleMonth,
  severity: 'medium',
  title: { zh: '里程不连续', en: 'Odometer break' },
  purpose: {
    zh: '出车里程应与上次收车里程相接，收车里程不得小于出车里程；断档疑有未登记用车或改动里程。',
    en: 'Each trip starts where the last ended; a gap points to unlogged use or altered readings.',
  },
  boundary: {
    zh: '出车里程与上次收车里程相差超过容差为疑点，恰为容差不算；收车里程小于出车里程为疑点。',
    en: 'A start off the last end by more than the tolerance is a lead, exactly the tolerance is not; an end below its own start is a lead.',
  },
  excludes: {
    zh: '首次出车只看自身里程。',
    en: 'A first trip is judged by itself only.',
  },
  inForce: [{ grade: 'lead', instrument: 'PRACTICE', mark: 'recalledMedium' }],
  reads: { trip: ['plate', 'odoStart', 'odoEnd'] },
  key: ({ fields }) => fields.plate,
  keyName: 'plate',
  parameters: { odometerTolerance },
  judge: (unordered, { parametersOn }) => {
    const trips = odometerOrder(unordered, ({ fields }) => fields.odoStart)
    return judgeEach(trips, (trip, index) => {
      const parameters = parametersOn(dateOf(trip.on))
      if ('outcome' in parameters) return parameters
      const { odometerTolerance: tolerance } = parameters.values
      const { plate, odoStart: start, odoEnd: end } = trip.fields
      const before = trips[index - 1]
      const expected = before?.fields.odoEnd ?? start
      const backwards = end < start
      const gap = hundredths(Math.abs(start - expected))
      if (!backwards && gap <= tolerance) return undefined
      const records = before === undefined || gap <= tolerance ? [trip] : [before, trip]
      const values = { plate, departAt: trip.on, backwards, start, end, expected, gap, tolerance }
      return { ...flag(values), at: trip, records, window: `${plate} ${trip.on}` }
    })
  },
  say: {
    zh: ({ plate, departAt, backwards, start, end, expected, gap }) =>
      backwards
        ? `${plate}于${departAt}出车里程${showHundredths(start)}公里，收车里程${showHundredths(end)}公里，小于出车里程`
        : `${plate}于${departAt}出车里程${showHundredths(start)}公里，上次收车里程${showHundredths(expected)}公里，相差${showHundredths(gap)}公里`,
    en: ({ plate, departAt, backwards, start, end, expected, gap }) =>
      backwards
        ? `${plate} left at ${departAt} with ${showHundredths(start)} km and returned with ${showHundredths(end)} km`
        : `${plate} left at ${departAt} with ${showHundredths(start)} km; the trip before ended at ${showHundredths(expected)} km, ${showHundredths(gap)} km apart`,
  },
})
