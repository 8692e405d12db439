import { compatible } from '../../../schemas/field/normalise.ts'

/** Done at every service, or no part at all: that it comes back within months means nothing. */
const routine =
  /机油|机滤|三滤|滤芯|滤清器|空滤|汽滤|空调滤|保养|工时|人工|洗车|打蜡|补胎|检测|诊断|年检|年审|定位|动平衡|换位|玻璃水|防冻液|冷却液|雨刮|雨刷|添加剂|尿素|拖车|救援|停车|辅料|材料费|管理费|其他/u
const action =
  /^(?:更换|换|维修|修理|修复|检修|拆装|安装|购买|购|左|右|前|后|[新旧])+|(?:更换|维修|修理|修复|检修|拆装|安装)$/gu
const amount = /[\d.]+\s*(?:个|只|条|套|副|块|片|根|台|次|升|L|元)?|[×x*]\s*\d+|\([^)]*\)/giu

/** The parts a repair bill names, without what was done to them, how many and where; routine items left out. */
export function partsIn(product: string): ReadonlySet<string> {
  const parts = compatible(product)
    .split(/[、,;，；/+\n]|\s{2,}/u)
    .map((item) => item.replace(amount, '').replace(/\s+/gu, '').replace(action, ''))
  return new Set(parts.filter((part) => part !== '' && !routine.test(part)))
}
