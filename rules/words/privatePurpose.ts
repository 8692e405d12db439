import { wordList } from './wordList.ts'

const endOfPurpose = '(?=\\s*(?:$|[，,。；;、（(]|活动|期间|途中|路过|来[县市区]|及|和|并|观光|度假|休闲|团))'

/** Purposes that are private: leave, family, tourism. Tourism as a trade that offices work on is not. */
export const privatePurpose = wordList({
  zh: '私人活动事由',
  en: 'Private purposes',
  words: [
    '休假',
    '度假',
    '探亲',
    '省亲',
    '走亲访友',
    '走亲戚',
    '探望父母',
    '探望亲属',
    '探望家人',
    '看望父母',
    '看望亲属',
    '看望家人',
    '家庭聚会',
    '家庭聚餐',
    '同学聚会',
    '战友聚会',
    '老乡聚会',
    '朋友聚会',
    '私人聚会',
    '私人宴请',
    '私人来访',
    '私人活动',
    '私事',
    '因私',
    '游玩',
    '自驾游',
    '私人旅行',
    '参加婚礼',
    { pattern: '生日(?:聚餐|聚会|会餐|宴)', starts: ['生日'] },
    '寿宴',
    '满月酒',
    '升学宴',
    '谢师宴',
    { pattern: `旅游${endOfPurpose}`, starts: ['旅游'] },
    { pattern: `观光${endOfPurpose}`, starts: ['观光'] },
  ],
  except: [
    // The trade, its offices and places.
    '(?:全域|乡村|文化|文体|红色|生态|智慧|农业|工业|体育|冰雪|研学|康养|休闲|森林|滨海)(?:和|与)?旅游',
    '(?:旅游|休闲|避暑|滨海|温泉|森林)?度假(?:区|村|酒店|基地|小镇)',
    // Official work on the subject: the verb stands before it in the same clause.
    '(?:调研|考察|检查|督导|督查|巡查|指导|研究|推进|促进|发展|规划|评估|验收|座谈|洽谈|对接|研讨|审计|调查|治理|整治|规范|落实|支持|培育)[^，,。；;]*?(?:旅游|观光|休假|探亲|度假|参加婚礼|生日|寿宴|满月酒|升学宴|谢师宴)',
    '(?:生日宴|寿宴|满月酒|升学宴|谢师宴)[^，,。；;]*(?:检查|督查|核查|调查|整治|治理|规范|宣传|问题)',
    '(?:休假|探亲|疗休养|年休假|带薪休假)(?:假|制度|政策|规定|待遇|办法|审批|管理|情况|工作)',
    '探亲(?:路费|假)',
  ],
})
