import type { BothLanguages } from './vocabulary.ts'

/** Why a rule could not judge. Never a pass: it is counted and shown with its reason. */
export const undeterminedText = {
  inputMissing: { zh: '缺少数据', en: 'missing' },
  noLocalStandard: { zh: '未载入本地标准', en: 'no local standard set' },
  registerNotLoaded: { zh: '未载入登记册', en: 'register not loaded' },
  notInRegister: { zh: '登记册中查无（按记录日期）', en: 'not in the register on the record’s date' },
  calendarUnknown: { zh: '节假日安排未知', en: 'calendar unknown' },
  dataNotCollected: { zh: '本系统未采集该数据', en: 'data not collected' },
  notUsable: { zh: '数据无法识别或前后矛盾', en: 'not understood or contradictory' },
  textUncertain: { zh: '规定文本未公开，版本不确定', en: 'text not public, rule version uncertain' },
  noRule: { zh: '没有规则判断该法条', en: 'no rule judges this row of the law' },
  sampleTooSmall: { zh: '样本不足', en: 'sample too small' },
} as const satisfies Record<string, BothLanguages>

export type UndeterminedWhy = keyof typeof undeterminedText

/** `subject` names the input, parameter or register. */
export interface UndeterminedReason {
  readonly why: UndeterminedWhy
  readonly subject: string
}

export interface Undetermined {
  readonly outcome: 'undetermined'
  readonly reason: UndeterminedReason
  /** `why:subject`, for counting. */
  readonly reasonKey: string
}

const known = new Map<string, Undetermined>()

/** The shared outcome of one reason: a million records without a letter make one object, not a million. */
export function undetermined(why: UndeterminedWhy, subject: string): Undetermined {
  const reasonKey = `${why}:${subject}`
  const before = known.get(reasonKey)
  if (before !== undefined) return before
  const made: Undetermined = { outcome: 'undetermined', reason: { why, subject }, reasonKey }
  known.set(reasonKey, made)
  return made
}

export const isUndeterminedWhy = (text: string): text is UndeterminedWhy => Object.hasOwn(undeterminedText, text)
