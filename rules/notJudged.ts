import type { BothLanguages } from './kit/vocabulary.ts'

/** A row of the law that no rule encodes yet, and why. A row stands here or in the catalogue, never in both. */
export interface NotJudged {
  readonly row: string
  readonly reason: BothLanguages
}

const meetingRecords = {
  zh: '会议、培训的计划、签到和分类标准尚不是本系统接收的报表；2013—2016年中央标准对县级仅供参考。',
  en: 'Meeting and training plans, sign-in sheets and classes are not yet uploaded; the central standards only guide a county.',
} as const

export const notJudged: readonly NotJudged[] = [
  {
    row: 'V05',
    reason: {
      zh: '该条规定价格口径（不含购置税），不是可违反的义务；车辆台账即按此口径登记，V01—V04据此判断。',
      en: 'It says which price counts (without purchase tax) and can itself not be broken; the vehicle register holds that price, and V01–V04 judge by it.',
    },
  },
  {
    row: 'RF-12',
    reason: {
      zh: '判断来访事由与业务是否相符，需要各单位职责和来宾职务，目前均未采集；仅凭单位组合少见会使每个新来宾都成为疑点。',
      en: 'It needs the duties of units and the posts of guests, and neither is collected; a rare pair of units alone would make every new visitor a lead.',
    },
  },
  { row: 'MT-01', reason: meetingRecords },
  { row: 'MT-02', reason: meetingRecords },
  { row: 'MT-03', reason: meetingRecords },
]
