import type { Dictionary } from '../words/words.ts'

export const dueWords = {
  title: { zh: '应报清单', en: 'Due returns' },
  period: { zh: '期间', en: 'Period' },
  notSet: {
    zh: '尚未设定报送责任。请在登记册中上传“报送责任”；未设定不等于无须报送。',
    en: 'No reporting duties are set. Upload them as a register; that none is set does not mean nothing is due.',
  },
  notLoaded: {
    zh: '尚未上传单位名录，无法判断哪些单位应报。',
    en: 'The unit register is not loaded: nobody can say who owes.',
  },
  unit: { zh: '单位', en: 'Unit' },
  kind: { zh: '报表', en: 'Sheet' },
  state: { zh: '情况', en: 'State' },
  dueOn: { zh: '应报日期', en: 'Due on' },
  receivedOn: { zh: '收齐日期', en: 'Received on' },
  missing: { zh: '缺少月份', en: 'Months missing' },
  rejected: { zh: '拒收行', en: 'Rejected rows' },
  notDue: { zh: '未到期', en: 'not due yet' },
  due: { zh: '待报', en: 'due' },
  late: { zh: '逾期', en: 'late' },
  received: { zh: '已收', en: 'received' },
  nil: { zh: '申报无发生额', en: 'nothing to report' },
  partly: { zh: '有行待更正', en: 'rows to correct' },
  undetermined: { zh: '无法判断', en: 'undetermined' },
  none: { zh: '该期间没有应报项目', en: 'Nothing is due for this period' },
} as const satisfies Dictionary
