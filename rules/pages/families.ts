import type { PageFamily } from '../kit/pageFamily.ts'
import { monthPeriod, quarterPeriod, shiftMonth, shiftQuarter, shiftYear, yearPeriod } from '../kit/periods.ts'
import { filingDate } from '../../schemas/records/filingDate.ts'
import { hashBucket } from './hashBucket.ts'

/** Receptions and expenses of a unit in a month: letters, split bills, vendors, budgets. */
export const unitMonth: PageFamily = {
  name: 'unitMonth',
  neighbours: 1,
  place: {
    reception: (row) => ({ group: row.unitCode, period: monthPeriod(row.date) }),
    expense: (row) => ({ group: row.unitCode, period: monthPeriod(row.date) }),
  },
  shift: shiftMonth,
}

/** Receptions and expenses of a unit in a year, seen with the years beside it: sums, habits, comparisons. */
export const unitYear: PageFamily = {
  name: 'unitYear',
  neighbours: 1,
  place: {
    reception: (row) => ({ group: row.unitCode, period: yearPeriod(row.date) }),
    expense: (row) => ({ group: row.unitCode, period: yearPeriod(row.date) }),
  },
  shift: shiftYear,
}

/**
 * A vehicle in a month: its trips, fuel and repairs in time order. All its months are seen together, for a car that stood
 * idle for a quarter must still start where it stopped. A bill without a plate stands under its unit.
 */
export const vehicleMonth: PageFamily = {
  name: 'vehicleMonth',
  neighbours: 'all',
  place: {
    trip: (row) => ({ group: row.plate, period: monthPeriod(row.departAt) }),
    vehicleCost: (row) => ({ group: row.plate ?? `unit:${row.unitCode}`, period: monthPeriod(row.at) }),
  },
  shift: shiftMonth,
}

/** A vehicle's repairs in a year: parts replaced again, repairs against its price. */
export const vehicleYear: PageFamily = {
  name: 'vehicleYear',
  neighbours: 1,
  place: {
    vehicleCost: (row) =>
      row.costKind === 'repair'
        ? { group: row.plate ?? `unit:${row.unitCode}`, period: yearPeriod(row.at) }
        : undefined,
  },
  shift: shiftYear,
}

/** An official's events, filings and gifts in a year. */
export const officialYear: PageFamily = {
  name: 'officialYear',
  neighbours: 1,
  place: {
    eventReport: (row) => ({ group: row.officialCode, period: yearPeriod(row.eventDate) }),
    personalFiling: (row) => ({ group: row.officialCode, period: yearPeriod(filingDate(row)) }),
    gift: (row) => ({ group: row.officialCode, period: yearPeriod(row.receivedOn) }),
  },
  shift: shiftYear,
}

/** All annual personal-matters filings of the county that fall due in a year, to hold against the official register. */
export const filingYear: PageFamily = {
  name: 'filingYear',
  neighbours: 0,
  place: {
    personalFiling: (row) =>
      row.filingKind === 'annual' ? { group: 'county', period: yearPeriod(filingDate(row)) } : undefined,
  },
  shift: shiftYear,
}

const invoicePlace = (invoiceNo: string | undefined, moment: Parameters<typeof quarterPeriod>[0]) =>
  invoiceNo === undefined ? undefined : { group: hashBucket(invoiceNo), period: quarterPeriod(moment) }

/** The same invoice anywhere in the county, whenever it was claimed. */
export const invoiceQuarter: PageFamily = {
  name: 'invoiceQuarter',
  neighbours: 'all',
  place: {
    reception: (row) => invoicePlace(row.invoiceNo, row.invoiceDate ?? row.date),
    vehicleCost: (row) => invoicePlace(row.invoiceNo, row.invoiceDate ?? row.at),
    expense: (row) => invoicePlace(row.invoiceNo, row.date),
  },
  shift: shiftQuarter,
}

/** A fuel card in a quarter: which cars it paid for. Cards share hash buckets, as most have few bills. */
export const cardQuarter: PageFamily = {
  name: 'cardQuarter',
  neighbours: 1,
  place: {
    vehicleCost: (row) =>
      row.cardNo === undefined ? undefined : { group: hashBucket(row.cardNo), period: quarterPeriod(row.at) },
  },
  shift: shiftQuarter,
}

export const pageFamilies = {
  unitMonth,
  unitYear,
  vehicleMonth,
  officialYear,
  invoiceQuarter,
  cardQuarter,
  vehicleYear,
  filingYear,
}

export type PageFamilyName = keyof typeof pageFamilies
export const isPageFamilyName = (name: string): name is PageFamilyName => Object.hasOwn(pageFamilies, name)
export const pageFamilyNames = Object.keys(pageFamilies).filter(isPageFamilyName)

/** The family under which a kind's own flags are kept. */
export const homeFamily = {
  reception: unitMonth,
  expense: unitMonth,
  trip: vehicleMonth,
  vehicleCost: vehicleMonth,
  eventReport: officialYear,
  personalFiling: officialYear,
  gift: officialYear,
}
