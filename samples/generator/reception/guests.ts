import type { RecordRow } from '../../../schemas/records/kinds.ts'

type Rank = NonNullable<RecordRow<'reception'>['guestRank']>

/** A unit that sends visitors. None belongs to the county itself. */
export interface GuestUnit {
  readonly name: string
  /** Start of its letter numbers, as 市财函. */
  readonly letterPrefix: string
  readonly ranks: readonly Rank[]
  readonly purposes: readonly string[]
}

const offices =
  '财政/财/预算执行 审计/审/专项资金审计 发展和改革/发改/重点项目建设 教育/教/义务教育均衡发展 科学技术/科/科技成果转化 工业和信息化/工信/技改项目 民政/民/社会救助 司法/司/法治建设 人力资源和社会保障/人社/就业服务 自然资源/自资/耕地保护 生态环境/环/大气污染防治 住房和城乡建设/建/老旧小区改造 交通运输/交/农村公路建设 水利/水/水库除险加固 农业农村/农/高标准农田建设 商务/商/消费促进 卫生健康/卫/基层卫生服务 退役军人事务/退役/优抚政策落实 应急管理/应急/安全生产 市场监督管理/市监/食品安全 统计/统/经济普查 医疗保障/医保/医保基金监管 林业/林/森林防火 体育/体/全民健身设施'
const visits = ['工作调研', '专项检查', '业务指导', '工作督导', '现场核查', '经验交流']

const levels: readonly (readonly [name: string, body: string, letter: string, ranks: readonly Rank[]])[] = [
  ['省', '厅', '省', ['bureau', 'county']],
  ['市', '局', '市', ['county', 'township']],
  ['甲县', '局', '甲', ['township', 'other']],
  ['乙县', '局', '乙', ['township', 'other']],
  ['丙市', '局', '丙', ['county', 'township']],
  ['丁区', '局', '丁', ['township', 'other']],
]

export const guestUnits: readonly GuestUnit[] = offices.split(' ').flatMap((office) => {
  const [field = '', letter = '', topic = ''] = office.split('/')
  const purposes = visits.map((visit) => `${topic}${visit}`)
  return levels.map(([level, body, initial, ranks]) => ({
    name: `${level}${field}${body}`,
    letterPrefix: `${initial}${letter}函`,
    ranks,
    purposes,
  }))
})
