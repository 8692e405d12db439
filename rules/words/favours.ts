import { wordList } from './wordList.ts'

/** What is only called so: packing, office goods, work on the trade, cheap things of daily use. */
const lookalikes = [
  '礼品(?:盒包装|登记|管理|处置|上交)',
  '(?:会议|工作|考勤|门禁|饭|餐|公务|油|加油|银行|社保|医保|电话|IC|名片|工作证|停车|水|电)卡',
  '(?:车|船|机|火车|高铁|飞机|停车|过路|过桥|通行|餐|饭|水|发|选)(?:费)?票',
  '特产(?:业|推介|展销|调研)',
  '(?:特色|优势)农产品',
  '(?:水|苹|芒|糖|干|腰|开心|碧根|坚|火龙|百香)果(?:汁|酱|醋|糖|干|刀|篮子|冻)',
  '(?:拔丝|糖醋|菠萝|水果|蜜汁)(?:苹果|咕咾肉|咕噜肉|饭|鸡|排骨|沙拉|羹|玉米)',
  '水果(?:黄瓜|玉米|甜椒|胡萝卜|捞|店)',
  '(?:西兰|菜|黄|金针|韭|椒|葱|豆腐|豆|油|爆|腰|雪|烟|棉|桂|槐|南瓜|花椰)花',
  '鲜花(?:饼|酱)',
]

/** Gifts, money, souvenirs, tours and shows given to guests. */
export const favours = wordList({
  zh: '礼品与游览娱乐',
  en: 'Gifts, tours and entertainment',
  words: [
    '礼品',
    '礼金',
    '礼盒',
    '纪念品',
    '伴手礼',
    '土特产',
    '特产',
    '购物卡',
    '消费卡',
    '充值卡',
    '代金券',
    '提货券',
    '有价证券',
    '红包',
    '门票',
    '景点票',
    '景区票',
    '游览',
    '旅游费',
    '参观费',
    '演出票',
    '电影票',
    '文艺演出',
    '专场演出',
    '歌舞表演',
    'KTV',
    '唱歌',
    '足疗',
    '足浴',
    '按摩',
    '健身',
    '洗浴',
    '桑拿',
    '温泉',
    '棋牌',
    '洗漱用品',
  ],
  except: lookalikes,
})

/** Fruit, flowers and the like beside a meal: worth a look only. */
export const extras = wordList({
  zh: '水果、鲜花等',
  en: 'Fruit, flowers and the like',
  words: ['水果', '果盘', '果篮', '鲜花', '花篮', '盆花', '绿植', '茶叶', '干果', '瓜子', '糖果', '茶歇'],
  except: lookalikes,
})

/** Things bought to be given away, in a ledger line. What an office gives to the poor and the old is its work. */
export const giftPurchases = wordList({
  zh: '礼品购置',
  en: 'Purchases of gifts',
  words: [
    '礼品',
    '礼金',
    '纪念品',
    '土特产',
    '购物卡',
    '消费卡',
    '充值卡',
    '代金券',
    '提货券',
    '月饼',
    '年货',
    '慰问品礼盒',
    '高档茶叶',
    '贺卡',
    '烟花爆竹',
  ],
  except: ['礼品(?:登记|管理|处置|上交)', '(?:老干部|特困|五保|低保|困难(?:群众|党员|职工|家庭))[^，,。；;、]*'],
})
