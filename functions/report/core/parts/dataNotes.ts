import type { Block } from '../../../../schemas/reports/document.ts'
import type { ReportSources } from '../reportSources.ts'
import { paragraph } from '../writing.ts'

/** What every report says of its data before anything else. */
export const dataNotes = ({ cutOff, ruleSet, batches }: ReportSources): readonly Block[] => [
  paragraph(
    `本材料依据截至${cutOff}已入库的${batches.length}个批次记录、登记册和核查结论自动生成，适用规则版本${ruleSet}。金额以四舍五入保留两位小数；方括号内为数据出处编号，所依据的记录见附表。`,
    `Made from the ${batches.length} batches, the registers and the decisions as of ${cutOff}, by rule set ${ruleSet}. Amounts are rounded half up to two decimals; numbers in brackets name the source of a figure, whose rows are in the annex.`,
  ),
  paragraph(
    '“无记录”指系统中没有相应数据，不等于没有支出、没有发生，更不等于没有违规；“疑点”仅提示核查方向，不是结论。',
    '“No records” means that the system holds no such data: not that nothing was spent or happened, and never that no rule was broken. A lead only says where to look.',
  ),
]
