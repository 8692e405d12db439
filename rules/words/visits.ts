import { wordList } from './wordList.ts'

/** Signs of tourism under the name of business: sights, and looking round for its own sake. */
export const sightseeing = wordList({
  zh: '游览观光',
  en: 'Sightseeing',
  words: [
    '景点',
    '景区',
    '风景',
    '名胜',
    '古镇',
    '温泉',
    '游览',
    '采风',
    '参观考察',
    '考察旅游',
    '观光考察',
    '学习旅游',
    '一般性交流',
    '联谊',
    '走访联络',
  ],
  except: [
    '(?:景区|景点|风景区|风景名胜区|古镇|温泉|名胜)(?:建设|规划|开发|创建|评定|复核|评估|验收|安全|管理|保护|整治|执法|检查|督查|调研|提升|项目|招商|消防|应急|委|管委)',
    '(?:检查|督查|督导|调研|验收|评估|整治|规划|创建|审计|复核)[^，,。；;]*?(?:景区|景点|风景|古镇|名胜|温泉)',
    '风景园林',
  ],
})

/** Guests who come to invest, not on their office's errand. */
export const investment = wordList({
  zh: '招商',
  en: 'Investment promotion',
  words: ['招商', '客商', '投资商', '投资考察', '投资洽谈', '项目洽谈', '企业家', '商会'],
  except: ['招商(?:局|银行|证券|督查|考核|工作检查|引资工作(?:检查|督查|考核|审计))'],
})

/** A welcome that the rules forbid: banners, crowds, carpet, meeting guests on their way. */
export const ceremonies = wordList({
  zh: '迎送仪式',
  en: 'Greeting ceremonies',
  words: [
    '横幅',
    '红地毯',
    '迎宾地毯',
    '锣鼓',
    '礼炮',
    '彩旗',
    '夹道',
    '献花',
    '跨区迎送',
    '边界迎接',
    '机场迎接',
    '车站迎接',
    '高速路口迎接',
    '警车开道',
    '交通管制',
  ],
})
