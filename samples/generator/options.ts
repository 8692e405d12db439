import { type IsoMonth, isoMonth } from '../../schemas/values/isoDate.ts'

/** What decides a sample. The same options give the same bytes. */
export interface CountyOptions {
  readonly seed: number
  readonly from: IsoMonth
  /** The last month, included. */
  readonly until: IsoMonth
  readonly units: number
  readonly officials: number
  readonly vehicles: number
  /** Rows of each kind, met exactly. */
  readonly receptions: number
  readonly trips: number
  readonly vehicleCosts: number
  readonly expenses: number
  readonly eventReports: number
  readonly gifts: number
  /** Personal-matters filings of changes; the annual ones follow from who must report. */
  readonly eventFilings: number
  /** Share of reception rows broken on purpose, 0–0.2. */
  readonly plantedReceptions: number
  /** Share of the rows of every other kind broken on purpose, 0–0.2. */
  readonly plantedOthers: number
}

/** A wish that cannot be met. The message says which option, why, and what would be right. */
export class OptionsError extends Error {}

/** The period contains 2025-05-02, from when no alcohol at all may be served. */
export const defaultOptions: CountyOptions = {
  seed: 20_240_101,
  from: isoMonth('2024-01'),
  until: isoMonth('2025-12'),
  units: 80,
  officials: 600,
  vehicles: 200,
  receptions: 3_000,
  trips: 3_000,
  vehicleCosts: 2_500,
  expenses: 1_500,
  eventReports: 120,
  gifts: 200,
  eventFilings: 60,
  plantedReceptions: 0.03,
  plantedOthers: 0.02,
}

const ranges: Readonly<Record<Exclude<keyof CountyOptions, 'from' | 'until'>, readonly [number, number]>> = {
  seed: [0, 4_294_967_295],
  units: [3, 5_000],
  officials: [6, 200_000],
  vehicles: [2, 20_000],
  receptions: [0, 20_000_000],
  trips: [0, 20_000_000],
  vehicleCosts: [0, 20_000_000],
  expenses: [0, 20_000_000],
  eventReports: [0, 1_000_000],
  gifts: [0, 1_000_000],
  eventFilings: [0, 1_000_000],
  plantedReceptions: [0, 0.2],
  plantedOthers: [0, 0.2],
}

const isRangeName = (name: string): name is keyof typeof ranges => Object.hasOwn(ranges, name)

/** About three trips a working day; a busy vehicle makes more. */
const tripsPerVehicleMonth = 60

const monthNumber = (month: IsoMonth): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
const monthCount = ({ from, until }: CountyOptions): number => monthNumber(until) - monthNumber(from) + 1

/** Fills in what was not asked for. Staff and fleet grow with the number of units. @throws OptionsError */
export function countyOptions(wanted: Partial<CountyOptions> = {}): CountyOptions {
  const units = wanted.units ?? defaultOptions.units
  const options: CountyOptions = {
    ...defaultOptions,
    officials: Math.max(6, Math.round(units * 7.5)),
    vehicles: Math.max(2, Math.round(units * 2.5)),
    ...wanted,
  }
  for (const name of Object.keys(ranges).filter(isRangeName)) {
    const [least, most] = ranges[name]
    const value = options[name]
    const whole = name.startsWith('planted') || Number.isInteger(value)
    if (!whole || !(value >= least && value <= most))
      throw new OptionsError(
        `${name} is ${value}; it must be ${name.startsWith('planted') ? 'a share' : 'a whole number'} from ${least} to ${most}`,
      )
  }
  if (options.officials < options.units * 2)
    throw new OptionsError(
      `officials is ${options.officials}; ${options.units} units need at least ${options.units * 2}`,
    )
  if (options.from < '2012-01' || options.until > '2099-12')
    throw new OptionsError(`the period ${options.from} to ${options.until} must lie within 2012-01 and 2099-12`)
  if (options.from > options.until)
    throw new OptionsError(`the period starts in ${options.from} and ends before that, in ${options.until}`)
  const vehicleMonths = options.vehicles * monthCount(options)
  if (options.trips > vehicleMonths * tripsPerVehicleMonth)
    throw new OptionsError(
      `${options.trips} trips are more than ${options.vehicles} vehicles can make in the period; ask for at least ${Math.ceil((options.vehicles * options.trips) / vehicleMonths / tripsPerVehicleMonth)} vehicles`,
    )
  return options
}
