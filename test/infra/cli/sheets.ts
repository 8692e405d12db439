export const expenseHeader = [
  '凭证号',
  '单位代码',
  '记账日期',
  '支出科目',
  '摘要',
  '商户名称',
  '明细',
  '金额',
  '发票号码',
  '支付方式',
] as const
/** Paper for the office: nothing any rule speaks of. */
export const paper = [
  '记-7',
  'U001',
  '2025-03-04',
  '办公费',
  '打印纸',
  '某某文具店',
  '打印纸十包',
  '123.40',
  '24112000000012345678',
  '公务卡',
]

export const receptionHeader = [
  '凭证号',
  '单位代码',
  '接待日期',
  '来宾单位',
  '来宾人数',
  '陪餐人数',
  '接待事由',
  '费用项目',
  '金额',
  '支付方式',
] as const
export const meal = (payMethod: string, voucherNo = '记-1') => [
  voucherNo,
  'U001',
  '2025-03-04',
  '某市某局',
  '5',
  '2',
  '调研',
  '工作餐',
  '450.00',
  payMethod,
]

export const tripHeader = ['单位代码', '车牌号', '用车事由', '出车时间', '收车时间', '目的地', '出车里程', '收车里程']
export const trip = ['U001', '京A00001', '送文件', '2025-03-04 09:00', '2025-03-04 10:00', '市局', '100', '120']
