import type { Dictionary } from '../words/words.ts'

export const chartWords = {
  table: { zh: '数据表', en: 'As a table' },
  nothing: { zh: '没有可画的数据', en: 'Nothing to draw' },
} as const satisfies Dictionary
