/** Names of a county's units by kind, in the order of their codes. */
const byKind = {
  县直: '县委办公室 县政府办公室 县纪委监委 县委组织部 县委宣传部 县委统战部 县委政法委 县人大办公室 县政协办公室 县发展和改革局 县教育和体育局 县科学技术局 县工业和信息化局 县公安局 县民政局 县司法局 县财政局 县人力资源和社会保障局 县自然资源和规划局 县住房和城乡建设局 县交通运输局 县水利局 县农业农村局 县商务局 县文化和旅游局 县卫生健康局 县退役军人事务局 县应急管理局 县审计局 县市场监督管理局 县统计局 县医疗保障局 县行政审批服务局 县综合行政执法局 县信访局 县总工会 县团委 县妇联',
  乡镇: '城关镇 东河镇 西岭镇 南塘镇 北桥镇 柳林镇 石门镇 清溪镇 龙泉镇 白云乡 红旗乡 双河乡 青山乡 大湾乡 新集镇 古城镇',
  事业单位:
    '县第一中学 县第二中学 县第三中学 县职业教育中心 县实验小学 县人民医院 县中医院 县妇幼保健院 县疾病预防控制中心 县图书馆 县文化馆 县博物馆 县融媒体中心 县档案馆 县委党校 县气象局 县公路事业发展中心 县水库管理中心 县农业技术推广中心 县畜牧兽医站 县林业发展中心 县环境卫生中心 县不动产登记中心 县公共资源交易中心 县机关事务服务中心 县招商服务中心',
} as const

export interface UnitName {
  readonly name: string
  readonly kind: keyof typeof byKind
}

const named = (kind: keyof typeof byKind): readonly UnitName[] =>
  byKind[kind].split(' ').map((name) => ({ name, kind }))
const listed = [...named('县直'), ...named('乡镇'), ...named('事业单位')]

/** Name of unit number `index` (from 0). A larger county than the list has more schools. */
export const unitName = (index: number): UnitName =>
  listed[index] ?? { name: `县第${index - listed.length + 4}中学`, kind: '事业单位' }

/** The title a unit's invoices are made out to. */
export const fullTitleOf = ({ name, kind }: UnitName): string => (kind === '乡镇' ? `某县${name}人民政府` : `某${name}`)
