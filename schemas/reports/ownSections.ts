import type { BothLanguages } from '../../rules/kit/vocabulary.ts'

/** The sections of a duty report that no record tells; the official writes them. */
export const ownSections = {
  study: { zh: '学习与政治纪律', en: 'Study and political discipline' },
  duties: { zh: '履行职责与目标完成情况', en: 'Duties against targets' },
  research: { zh: '调查研究与基层一线工作', en: 'Research and work at the front line' },
  style: { zh: '改进作风情况', en: 'Style of work: meetings, documents, travel' },
  responsibility: { zh: '落实党风廉政建设责任（一岗双责）', en: 'Clean-government responsibility' },
  problems: { zh: '存在的问题与整改措施', en: 'Problems and measures' },
} as const satisfies Record<string, BothLanguages>
export type OwnSection = keyof typeof ownSections

const isOwnSection = (name: string): name is OwnSection => Object.hasOwn(ownSections, name)
export const ownSectionNames = Object.keys(ownSections).filter(isOwnSection)
