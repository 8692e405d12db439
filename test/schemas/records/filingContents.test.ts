import { describe, expect, it } from 'vitest'
import { holdsFilingContents } from '../../../schemas/records/filingContents.ts'
import { personalFiling } from '../../../schemas/records/personalFiling.ts'

describe('a column of a personal-matters sheet', () => {
  it.each([
    '婚姻变化情况',
    '本人婚姻状况',
    '配偶姓名',
    '子女从业情况',
    '共同生活的子女',
    '持有普通护照',
    '因私出国（境）',
    '港澳通行证',
    '移居国（境）外',
    '被追究刑事责任',
    '工资及奖金',
    '劳务所得',
    '房产',
    '房 产（套）',
    '房屋坐落',
    '车位、储藏间',
    '建筑面积（㎡）',
    '股票',
    '基金份额',
    '投资型保险',
    '经商办企业',
    '注册资本（万元）',
    '境外存款',
    '事项内容',
    '报告内容',
    '具体内容',
    '详细内容',
    '身份证号',
    'Marriage status',
    'Property',
    '持股公司',
    '借款',
  ])('%s holds contents', (header) => {
    expect(holdsFilingContents(header)).toBe(true)
  })

  it.each([
    '报送日期',
    '报告日期',
    '人员编号',
    '姓名',
    '职务',
    '是否齐全',
    '报送单位名称',
    '报送公司',
    '所在企业名称',
    '任职公司',
    '个人有关事项报告情况',
    '受理部门',
    '事项发生日期',
    '事项变化',
    '序号',
    '备注',
    '单位名称',
    '',
  ])('%s does not', (header) => {
    expect(holdsFilingContents(header)).toBe(false)
  })

  it('is none of the template itself', () => {
    for (const { zh, en, aliases } of Object.values(personalFiling.fields))
      for (const header of [zh, en, ...aliases]) expect(holdsFilingContents(header), header).toBe(false)
  })
})
