import {
  eventReports,
  expenses,
  gifts,
  makeCounty,
  personalFilings,
  receptions,
  trips,
  vehicleCosts,
} from '../../samples/generator/county.ts'
import { type CountyOptions, countyOptions } from '../../samples/generator/options.ts'

/** A county with all its rows in memory. */
export function madeCounty(wanted: Partial<CountyOptions> = {}) {
  const options = countyOptions(wanted)
  const county = makeCounty(options)
  return {
    options,
    county,
    reception: [...receptions(county, options)],
    trip: [...trips(county, options)],
    vehicleCost: [...vehicleCosts(county, options)],
    expense: [...expenses(county, options)],
    eventReport: [...eventReports(county, options)],
    personalFiling: [...personalFilings(county, options)],
    gift: [...gifts(county, options)],
  }
}
