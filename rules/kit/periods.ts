import type { IsoMoment } from '../../schemas/values/isoDate.ts'

const monthsOf = (period: string): number => Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1
const monthText = (months: number): string =>
  `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`

export const monthPeriod = (moment: IsoMoment): string => moment.slice(0, 7)
export const shiftMonth = (period: string, distance: number): string => monthText(monthsOf(period) + distance)

export const yearPeriod = (moment: IsoMoment): string => moment.slice(0, 4)
export const shiftYear = (period: string, distance: number): string =>
  String(Number(period) + distance).padStart(4, '0')

/** `2016-Q2` */
export const quarterPeriod = (moment: IsoMoment): string =>
  `${moment.slice(0, 4)}-Q${Math.floor((Number(moment.slice(5, 7)) - 1) / 3) + 1}`

export const shiftQuarter = (period: string, distance: number): string => {
  const quarters = Number(period.slice(0, 4)) * 4 + Number(period.slice(6)) - 1 + distance
  return `${String(Math.floor(quarters / 4)).padStart(4, '0')}-Q${(quarters % 4) + 1}`
}
