/**
 * Why a figure has no value. Nothing recorded is not zero, and neither is a register nobody loaded, a kind nobody
 * collects, or a share of nothing.
 */
export const absences = {
  noRecords: { zh: '无记录', en: 'no records' },
  notLoaded: { zh: '登记册未提供', en: 'register not loaded' },
  notCollected: { zh: '未采集', en: 'not collected' },
  /** Of a sum: some of its parts have no value, and the rest would pass for the whole. */
  incomplete: { zh: '数据不全', en: 'incomplete' },
  notApplicable: { zh: '不适用', en: 'not applicable' },
} as const
export type Absence = keyof typeof absences

const isAbsence = (name: string): name is Absence => Object.hasOwn(absences, name)
export const absenceNames = Object.keys(absences).filter(isAbsence)
