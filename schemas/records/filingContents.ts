import { headerKey } from '../field/normalise.ts'

/**
 * Words of the fourteen items of a personal-matters report, of both the family and the property half, and what forms
 * call their cells. A header with one of them would bring the contents, which are never stored.
 */
const contentWords = `
  婚姻 婚变 结婚 离婚 再婚 丧偶 配偶 子女 儿子 女儿 家庭 家属 亲属 共同生活 因私 护照 通行证 出国 出境
  港澳 移居 国籍 定居 留学 境外 国外 外国 从业 刑事 犯罪 被追究 立案 强制措施 工资 奖金 津贴 补贴 收入
  劳务 讲学 写作 稿酬 咨询费 审稿 书画 房产 房屋 住房 产权 车库 车位 储藏间 建筑面积 坐落 购房 不动产 股票
  基金 保险 证券 理财 期货 债券 存款 投资 持股 股权 股份 出资 市值 企业 公司 个体工商 合伙 经商 办企
  注册资本 持有 资产 财产 负债 债务 借款 报告内容 事项内容 具体内容 详细内容 变化内容 变更内容 报告详情
  事项详情 事项说明 情况说明 身份证号 证件号码 住址 家庭地址 marriage spouse children property house
  passport income salary stock share fund insurance deposit investment contents details
`
  .trim()
  .split(/\s+/u)

/** Headers that hold such a word and yet only say that, when or to whom something was filed. */
const statusOnly = [
  /^个人有关事项(?:报告)?(?:报送|提交|填报)?(?:情况|日期|时间|类别|年度|状态)$/u,
  /^(?:报送|报告|提交|填报|登记|受理|查核|核查)(?:单位|部门|处室|公司|企业)(?:名称|代码|性质)?$/u,
  /^(?:所在|工作|任职)(?:单位|部门|企业|公司)(?:名称|代码|性质)?$/u,
  /^单位(?:名称|代码|性质|类别)(?:企业|公司)?$/u,
]

/** Whether a column of this header would bring contents of personal-matters reports. */
export function holdsFilingContents(header: string): boolean {
  const key = headerKey(header)
  return contentWords.some((word) => key.includes(word)) && !statusOnly.some((pattern) => pattern.test(key))
}
