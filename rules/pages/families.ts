import type { PageFamily } from '../kit/pageFamily.ts'
import { monthPeriod, quarterPeriod, yearPeriod } from '../kit/periods.ts'
import { filingDate } from '../../schemas/records/filingDate.ts'
import { hashBucket } from './hashBucket.ts'

/**
 * Receptions and expenses of a unit, month by month: letters, split bills, vendors, sums of a year, habits. A letter used
 * again half a year later and a bill paid in one sum at the end of the year are seen, as all months are judged together.
 */
export const unitMonth: PageFamily = {
  name: 'unitMonth',
  judged: 'group',
  place: {
    reception: (row) => ({ group: row.unitCode, period: monthPeriod(row.date) }),
    expense: (row) => ({ group: row.unitCode, period: monthPeriod(row.date) }),
  },
}

/**
 * The trips, fuel and repairs of a vehicle, month by month: a car that stood idle for a quarter must still start where it
 * stopped. A bill without a plate stands under its unit.
 */
export const vehicleMonth: PageFamily = {
  name: 'vehicleMonth',
  judged: 'group',
  place: {
    trip: (row) => ({ group: row.plate, period: monthPeriod(row.departAt) }),
    vehicleCost: (row) => ({ group: row.plate ?? `unit:${row.unitCode}`, period: monthPeriod(row.at) }),
  },
}

/** An official's events, filings and gifts, year by year. */
export const officialYear: PageFamily = {
  name: 'officialYear',
  judged: 'group',
  place: {
    eventReport: (row) => ({ group: row.officialCode, period: yearPeriod(row.eventDate) }),
    personalFiling: (row) => ({ group: row.officialCode, period: yearPeriod(filingDate(row)) }),
    gift: (row) => ({ group: row.officialCode, period: yearPeriod(row.receivedOn) }),
  },
}

/** All annual personal-matters filings of the county that fall due in a year, to hold against the official register. */
export const filingYear: PageFamily = {
  name: 'filingYear',
  judged: 'page',
  place: {
    personalFiling: (row) =>
      row.filingKind === 'annual' ? { group: 'county', period: yearPeriod(filingDate(row)) } : undefined,
  },
}

const invoicePlace = (invoiceNo: string | undefined, moment: Parameters<typeof quarterPeriod>[0]) =>
  invoiceNo === undefined ? undefined : { group: hashBucket(invoiceNo), period: quarterPeriod(moment) }

/** The same invoice anywhere in the county, whenever it was claimed. */
export const invoiceQuarter: PageFamily = {
  name: 'invoiceQuarter',
  judged: 'group',
  place: {
    reception: (row) => invoicePlace(row.invoiceNo, row.invoiceDate ?? row.date),
    vehicleCost: (row) => invoicePlace(row.invoiceNo, row.invoiceDate ?? row.at),
    expense: (row) => invoicePlace(row.invoiceNo, row.date),
  },
}

/** A fuel card in a quarter: which cars it paid for then. Cards share hash buckets, as most have few bills. */
export const cardQuarter: PageFamily = {
  name: 'cardQuarter',
  judged: 'page',
  place: {
    vehicleCost: (row) =>
      row.cardNo === undefined ? undefined : { group: hashBucket(row.cardNo), period: quarterPeriod(row.at) },
  },
}

export const pageFamilies = {
  unitMonth,
  vehicleMonth,
  officialYear,
  invoiceQuarter,
  cardQuarter,
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
