import type { Language } from '../check/words.ts'

/** What `lianzheng replay` says. */
export const replayWords = {
  zh: {
    sums: (gained: number, lost: number, changed: number, unchanged: number) =>
      `新增 ${gained} 条，消失 ${lost} 条，变化 ${changed} 条，不变 ${unchanged} 条。未写入任何数据。`,
    gained: '新增',
    lost: '消失',
    changed: '变化',
    more: (count: number) => `  ……另有 ${count} 条，用 --json 查看全部`,
    kept: (count: number) => `  ……另有 ${count} 条未保留，请缩小范围`,
    judged: (records: number, batches: number, rules: number) =>
      `重新判断 ${batches} 个批次的 ${records} 条记录，涉及 ${rules} 条规则`,
    cells: ['规则', '单位', '新增', '消失', '变化', '不变'],
    touched: (count: number) => `会触及的已办理问题线索（${count}）`,
    touch: { lost: '将消失', changed: '将变化', returns: '将重新出现' },
    hidden: (count: number) => `另有 ${count} 条因回避不予显示`,
    progress: (done: number, of: number) => `试算 ${done}/${of}`,
    queued: '试算排队中',
  },
  en: {
    sums: (gained: number, lost: number, changed: number, unchanged: number) =>
      `${gained} gained, ${lost} lost, ${changed} changed, ${unchanged} unchanged. Nothing was written.`,
    gained: 'Gained',
    lost: 'Lost',
    changed: 'Changed',
    more: (count: number) => `  … and ${count} more; --json lists all`,
    kept: (count: number) => `  … and ${count} more, which are not kept; ask for less`,
    judged: (records: number, batches: number, rules: number) =>
      `${records} records of ${batches} batches judged again by ${rules} rules`,
    cells: ['Rule', 'Unit', 'Gained', 'Lost', 'Changed', 'Unchanged'],
    touched: (count: number) => `Findings with work of officers in them (${count})`,
    touch: { lost: 'would be lost', changed: 'would change', returns: 'would come back' },
    hidden: (count: number) => `${count} more are kept from you by recusal`,
    progress: (done: number, of: number) => `trial ${done}/${of}`,
    queued: 'trial queued',
  },
} as const satisfies Record<Language, unknown>
