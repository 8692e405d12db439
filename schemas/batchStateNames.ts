import type { BatchState } from './batch.ts'

/** What each state of a batch is called towards people. */
export const batchStateNames = {
  registered: { zh: '等待上传或读取', en: 'waiting for the file or being read' },
  checking: { zh: '正在检查', en: 'being checked' },
  settling: { zh: '正在汇总', en: 'being brought together' },
  completed: { zh: '已完成', en: 'completed' },
  refused: { zh: '已退回', en: 'refused' },
  repeat: { zh: '与另一批次重复', en: 'repeats another batch' },
  failed: { zh: '系统故障，运维已知', en: 'failed; operations know' },
  superseding: { zh: '正在被替换', en: 'being replaced' },
  superseded: { zh: '已被替换', en: 'replaced' },
  withdrawing: { zh: '正在撤回', en: 'being withdrawn' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
} as const satisfies Readonly<Record<BatchState, { readonly zh: string; readonly en: string }>>
