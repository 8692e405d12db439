import type { IsoMoment } from '../../schemas/values/isoDate.ts'

const monthsOf = (period: string): number => Number(period.slice(0, 4)) * 12 + Number(period.slice(5, 7)) - 1
const monthText = (months: number): string =>
  `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`

export const monthPeriod = (moment: IsoMoment): string => moment.slice(0, 7)
export const shiftMonth = (period: string, distance: number): string => monthText(monthsOf(period) + distance)

export const yearPeriod = (moment: IsoMoment): string => moment.slice(0, 4)

/** `2016-Q2` */
export const quarterPeriod = (moment: IsoMoment): string =>
  `${moment.slice(0, 4)}-Q${Math.floor((Number(moment.slice(5, 7)) - 1) / 3) + 1}`
