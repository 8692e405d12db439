import type { BothLanguages } from '../../rules/kit/vocabulary.ts'

interface AttachmentKind extends BothLanguages {
  readonly mediaType: string
  /** Endings of a file's name, without the dot. */
  readonly endings: readonly string[]
}

/** Kinds of files a unit may hand in with an explanation or a rectification; nothing else is taken. */
export const attachmentTypes = {
  pdf: { zh: 'PDF 文件', en: 'PDF', mediaType: 'application/pdf', endings: ['pdf'] },
  jpg: { zh: 'JPEG 图片', en: 'JPEG picture', mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  png: { zh: 'PNG 图片', en: 'PNG picture', mediaType: 'image/png', endings: ['png'] },
  docx: {
    zh: 'Word 文档',
    en: 'Word document',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
  },
  xlsx: {
    zh: 'Excel 工作簿',
    en: 'Excel workbook',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    endings: ['xlsx'],
  },
  ofd: { zh: 'OFD 版式文件', en: 'OFD document', mediaType: 'application/ofd', endings: ['ofd'] },
  txt: { zh: '文本', en: 'text', mediaType: 'text/plain', endings: ['txt'] },
  csv: { zh: 'CSV 表格', en: 'CSV table', mediaType: 'text/csv', endings: ['csv'] },
} as const satisfies Readonly<Record<string, AttachmentKind>>

export type AttachmentType = keyof typeof attachmentTypes
const isType = (text: string): text is AttachmentType => Object.hasOwn(attachmentTypes, text)
export const attachmentTypeNames: readonly AttachmentType[] = Object.keys(attachmentTypes).filter(isType)

/** The kind a file's name says it is; `undefined` when it is none that is taken. */
export function typeOfName(fileName: string): AttachmentType | undefined {
  const ending = /\.([^.]+)$/u.exec(fileName)?.[1]?.toLowerCase()
  return attachmentTypeNames.find((type) => attachmentTypes[type].endings.some((each) => each === ending))
}

/** Largest file, in bytes. */
export const largestAttachment = 20_000_000
/** Most files with one act, and most that are kept of one finding. */
export const attachmentsOfAct = 10
export const attachmentsOfFinding = 50
