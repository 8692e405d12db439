import { wordList } from '../../words/wordList.ts'

/** Where people live. */
export const dwelling = wordList({
  zh: '住宅地点',
  en: 'Dwellings',
  words: [
    '小区',
    '家属院',
    '家属楼',
    '宿舍',
    '住处',
    '住所',
    '住宅',
    '公寓',
    '花园',
    '家园',
    '家中',
    '家里',
    '回家',
    '住地',
  ],
  except: [
    '花园(?:镇|乡|村|街|路|口|桥|酒店|饭店)',
    '(?:学生|职工)?宿舍(?:楼)?(?:建设|工地|项目|改造)',
    '(?:小区|花园|公寓|住宅|家园)(?:改造|工地|项目|建设|社区|居委会|服务中心)',
  ],
})

/** Purposes that say it themselves. */
export const commuting = wordList({
  zh: '上下班用语',
  en: 'Words for commuting',
  words: ['上下班', '接上班', '送下班', '上班接', '下班送', '接送上班', '接送下班', '通勤'],
  except: ['通勤(?:班车|大巴|专线)', '(?:调研|检查|研究|规划)[^，,。；;]*'],
})
