import { choice } from '../field/choices.ts'
import { date } from '../field/moments.ts'
import { count } from '../field/numbers.ts'
import { text } from '../field/words.ts'
import { recordKinds } from '../records/kinds.ts'
import { sheetKind } from '../sheetKind.ts'

/** How the periods of a duty follow one another. */
const frequencies = { monthly: '每月', quarterly: '每季', yearly: '每年' } as const
export type Frequency = keyof typeof frequencies

const { reception, trip, vehicleCost, expense, eventReport, personalFiling, gift } = recordKinds

/**
 * 报送要求: which units owe which return how often, and by how many working days after the period. Until a county loads
 * one, no duty is set, which is not the same as nothing being due.
 */
export const returnDuty = sheetKind({
  kind: 'returnDuty',
  zh: '报送要求',
  en: 'Reporting duties',
  naturalKey: ['record', 'unitKinds', 'frequency', 'from'],
  fields: {
    record: choice(
      { zh: '报送类别', en: 'Kind of record', required: true },
      {
        reception: reception.zh,
        trip: trip.zh,
        vehicleCost: vehicleCost.zh,
        expense: expense.zh,
        eventReport: eventReport.zh,
        personalFiling: personalFiling.zh,
        gift: gift.zh,
      },
    ),
    unitKinds: text({ zh: '适用单位类别', en: 'Unit kinds', note: '多个以顿号分隔；空白为全部单位' }),
    frequency: choice({ zh: '报送频次', aliases: ['频次'], en: 'How often', required: true }, frequencies),
    dueWorkdays: count({ zh: '期后工作日数', en: 'Working days after the period', required: true }),
    from: date({ zh: '生效日期', en: 'In force from', required: true }),
    until: date({ zh: '失效日期', en: 'In force until' }),
    source: text({ zh: '依据文件', aliases: ['依据'], en: 'Source' }),
  },
})
