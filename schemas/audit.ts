import * as z from 'zod'
import type { BothLanguages } from '../rules/kit/vocabulary.ts'

/** What is written into the audit trail. Names are stable: entries are hashed with them. */
export const acts = {
  batchRegistered: { zh: '登记批次', en: 'Registered a batch' },
  batchWithdrawn: { zh: '撤回批次', en: 'Withdrew a batch' },
  nilReturnFiled: { zh: '申报无发生额', en: 'Filed a nil return' },
  nilReturnWithdrawn: { zh: '撤回无发生额申报', en: 'Withdrew a nil return' },
  batchCompleted: { zh: '批次处理完成', en: 'Completed a batch' },
  profileSaved: { zh: '保存列对应配置', en: 'Saved a column profile' },
  replayRequested: { zh: '试算规则', en: 'Tried other rules or limits' },
  controlSampleDrawn: { zh: '抽取对照样本', en: 'Drew a control sample' },
  sampleRowJudged: { zh: '复核样本记录', en: 'Judged a row of a control sample' },
  personalFileRead: { zh: '查阅个人材料', en: "Read a person's file" },
  auditExported: { zh: '导出审计记录', en: 'Exported the audit trail' },
  accountCreated: { zh: '新建账号', en: 'Created an account' },
  accountChanged: { zh: '变更账号', en: 'Changed an account' },
  reportAsked: { zh: '要求生成报告', en: 'Asked for a report' },
  reportMade: { zh: '生成报告', en: 'Made a report' },
  reportTaken: { zh: '下载报告', en: 'Took a report along' },
  ownTextSaved: { zh: '保存述职自述材料', en: 'Saved the own text of a duty report' },
  ownTextSubmitted: { zh: '提交述职自述材料', en: 'Submitted the own text of a duty report' },
  auditCommentEntered: { zh: '登记审计征求意见', en: 'Entered a comment on a departure audit' },
  findingsExported: { zh: '导出问题线索', en: 'Exported findings' },
  attachmentAnnounced: { zh: '登记附件', en: 'Announced a file' },
  attachmentConfirmed: { zh: '核验附件', en: 'Confirmed a file' },
  attachmentRead: { zh: '查阅附件', en: 'Read a file' },
  viewSaved: { zh: '保存视图', en: 'Saved a view' },
  viewDeleted: { zh: '删除视图', en: 'Deleted a view' },
  findingDecided: { zh: '处置问题线索', en: 'Decided about a finding' },
} as const satisfies Record<string, BothLanguages>

export type Act = keyof typeof acts
const isAct = (text: string): text is Act => Object.hasOwn(acts, text)
export const actNames = Object.keys(acts).filter(isAct)

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/)

/** What someone did, before it has its place in the trail. Ids and codes only: never a name, never a text. */
export const newEntrySchema = z.object({
  at: z.iso.datetime(),
  /** The person's subject, or `machine` and the stage. */
  actor: z.string().min(1),
  /** The role in which a person acted. */
  role: z.string().optional(),
  act: z.enum(actNames),
  /** Ids of what it was done to. */
  subjects: z.array(z.string()),
  /** SHA-256 of what was written or shown, so that it can be compared without standing here. */
  digest: sha256Schema,
})
export type NewEntry = z.infer<typeof newEntrySchema>

/** A link of the chain: it holds the hash of the one before, and its own over everything else. */
export const auditEntrySchema = newEntrySchema.extend({
  /** 1, 2, 3 … without a gap. */
  sequence: z.int().min(1),
  previous: sha256Schema,
  hash: sha256Schema,
})
export type AuditEntry = z.infer<typeof auditEntrySchema>

/** The last link, as the table's head and the anchors among the evidence tell it. */
export const auditHeadSchema = z.object({ sequence: z.int().min(0), hash: sha256Schema })
export type AuditHead = z.infer<typeof auditHeadSchema>
