import { wordList } from './wordList.ts'

/** Accounts that hold reception; 30217 is its economic class. */
export const receptionAccounts = wordList({
  zh: '公务接待科目',
  en: 'Reception accounts',
  words: ['公务接待', '业务招待', '接待费', '招待费', '30217'],
})

/** Money that reception may not be paid from at all. */
export const barredFunds = wordList({
  zh: '不得列支接待费的资金',
  en: 'Funds that may not pay for reception',
  words: ['非税收入', '非税资金', '预算外', '小金库', '账外'],
})

/** Accounts under which meals are hidden: meetings, training, office, repair, projects. */
export const otherAccounts = wordList({
  zh: '易隐藏餐费的其他科目',
  en: 'Other accounts under which meals are hidden',
  words: [
    '会议',
    '培训',
    '办公',
    '维修',
    '维护',
    '修缮',
    '项目',
    '印刷',
    '咨询',
    '劳务',
    '租赁',
    '宣传',
    '差旅',
    '福利',
    '工会',
    '其他',
    '30215',
    '30216',
    '30201',
    '30213',
  ],
})

/** Building or fitting out a house for guests. */
export const receptionSites = wordList({
  zh: '内部接待场所建设装修',
  en: 'Building or fitting out of reception sites',
  words: [
    {
      pattern:
        '(?:接待中心|接待场所|接待楼|接待用房|招待所|培训中心|内部宾馆|贵宾楼|贵宾室|内部餐厅)[^，,。；;]{0,12}(?:新建|改建|扩建|建设|装修|装饰|豪华|改造)',
      starts: ['接待', '招待', '培训', '内部', '贵宾'],
    },
    {
      pattern:
        '(?:新建|改建|扩建|建设|装修|装饰|豪华装修|改造)[^，,。；;]{0,8}(?:接待中心|接待场所|接待楼|接待用房|招待所|培训中心|内部宾馆|贵宾楼|贵宾室|内部餐厅)',
      starts: ['新建', '改建', '扩建', '建设', '装修', '装饰', '豪华', '改造'],
    },
  ],
})
