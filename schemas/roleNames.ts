import type { BothLanguages } from '../rules/kit/vocabulary.ts'

/** The work a person does here, as the accounts, the route list and the console name it. */
export const roles = {
  financeClerk: { zh: '财务经办人', en: 'Finance clerk' },
  disciplineOfficer: { zh: '纪检监察干部', en: 'Discipline officer' },
  reporting: { zh: '党风与组织工作人员', en: 'Integrity reporting' },
  auditor: { zh: '审计人员', en: 'Auditor' },
  ruleKeeper: { zh: '规则管理员', en: 'Rule keeper' },
  leader: { zh: '领导干部本人', en: 'Leading official' },
  administrator: { zh: '系统管理员', en: 'Administrator' },
} as const satisfies Record<string, BothLanguages>

export type Role = keyof typeof roles

const isRole = (text: string): text is Role => Object.hasOwn(roles, text)
export const roleNames: readonly Role[] = Object.keys(roles).filter(isRole)
