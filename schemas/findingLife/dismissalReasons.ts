import type { BothLanguages } from '../../rules/kit/vocabulary.ts'

/** Why a finding is not upheld. */
export const dismissalReasons = {
  unfounded: { zh: '不属实', en: 'not true' },
  lawful: { zh: '合规有据', en: 'allowed, with papers to show it' },
  wrongData: { zh: '数据错误', en: 'wrong data' },
  duplicate: { zh: '重复', en: 'duplicate of another finding' },
  notApplicable: { zh: '不适用', en: 'the rule does not apply' },
} as const satisfies Record<string, BothLanguages>

export type DismissalReason = keyof typeof dismissalReasons

const isReason = (text: string): text is DismissalReason => Object.hasOwn(dismissalReasons, text)
export const dismissalReasonNames: readonly DismissalReason[] = Object.keys(dismissalReasons).filter(isReason)
