import { CellFault, fault } from '../../schemas/field/cellFault.ts'
import { readMoney } from '../../schemas/field/money.ts'
import type { RecordRow } from '../../schemas/records/kinds.ts'
import { type Fen, fenToYuan } from '../../schemas/values/fen.ts'
import type { ParameterType } from './parameter.ts'

type Rank = NonNullable<RecordRow<'reception'>['guestRank']>
export type YuanByRank = { readonly [Name in Rank]: Fen | undefined }

const rankNames: { readonly [Name in Rank]: string } = {
  bureau: '厅局级',
  county: '县处级',
  township: '乡科级',
  other: '其他',
}

const ranks = ['bureau', 'county', 'township', 'other'] as const

const readByRank = (text: string): YuanByRank | CellFault => {
  const one = readMoney(text)
  if (!(one instanceof CellFault)) return { bureau: one, county: one, township: one, other: one }
  const limits: { [Name in Rank]: Fen | undefined } = {
    bureau: undefined,
    county: undefined,
    township: undefined,
    other: undefined,
  }
  for (const entry of text.split(/[、,，;；]/u)) {
    const [name = '', amount = ''] = entry.split(/[:：]/u).map((part) => part.trim())
    const limit = readMoney(amount)
    if (limit instanceof CellFault) return limit
    const rank = ranks.find((each) => rankNames[each] === name)
    if (rank === undefined) return fault('NOT_A_LIMIT')
    limits[rank] = limit
  }
  return limits
}

/** One amount for everybody, or one a rank: `厅局级:500、县处级:400、其他:300`. */
export const yuanByRank: ParameterType<YuanByRank> = {
  name: 'amount in yuan, or one a rank',
  read: readByRank,
  show: (limits) =>
    ranks
      .flatMap((rank) => {
        const limit = limits[rank]
        return limit === undefined ? [] : [`${rankNames[rank]}:${fenToYuan(limit)}`]
      })
      .join('、'),
}
