import { wordList } from './wordList.ts'

/** What is called after alcohol but is none: dishes cooked with it, places, houses, vessels, trade. */
const notServed = [
  '(?:[啤红白黄米清果老姜]酒|鸡尾酒|朗姆|伏特加|龙舌兰|(?:客家)?酿酒|葡萄酒|花雕|女儿红|香槟|威士忌|白兰地|茅台|二锅头|老白干)(?:酒)?(?:香|味|汁|风味|心)?(?:炖|焖|烩|煮|烧|蒸|炒|烤|焗|卤|浸|泡|冲|酱|醉)?(?:老|嫩|土|仔|小|大|鲜)?(?:鸭|鸡|鱼|鹅|牛|羊|猪|排骨|里脊|五花|虾|蟹|螺|蛋|豆腐|梨|雪梨|汤圆|圆子|丸子|蘑菇|花生|蛏|蛤蜊|蛤|肉|冰淇淋|冰激凌|蛋糕|面包|果冻|巧克力|糖)',
  '(?:料|醒|解|戒|禁|劝|拒|忌|酗|醉)酒',
  '酒(?:酿|糟|精|曲|粕|店|楼|家|席|会所|杯|具|桌|驾|柜|窖|瓶|厂|业|类|企|城|都|泉|仙桥|埠|博会|心|红|吧台|香|味|醉|鬼花生|煮|焖|烤|蒸|炖|渍)',
  '酒水',
  // Written down to say that there was none.
  { pattern: '[^\\d、，,；;\\s]{0,6}酒\\s*[:：]?\\s*0(?![.\\d])\\s*(?:瓶|杯|斤|支|箱|件|元)', holds: '0' },
  '啤酒花',
  '(?:无醇|无酒精|零度|0度|脱醇|不含酒精的?)(?:啤酒|红酒|葡萄酒|鸡尾酒|香槟|饮料|酒)?',
  '茅台(?:镇|机场|学院|集团|生态)',
  '五粮液(?:集团|机场|股份)',
  '(?:古井|洋河)镇',
  'XO酱',
  '香槟(?:色|玫瑰|杯|金)',
]

const namedKinds = [
  '白酒',
  '啤酒',
  '红酒',
  '葡萄酒',
  '黄酒',
  '米酒',
  '洋酒',
  '药酒',
  '清酒',
  '果酒',
  '烧酒',
  '散酒',
  '鸡尾酒',
  '扎啤',
  '生啤',
  '鲜啤',
  '精酿',
  '威士忌',
  '白兰地',
  '伏特加',
  '朗姆',
  '龙舌兰',
  '香槟',
  '花雕',
  '女儿红',
  '二锅头',
  '老白干',
  '古井贡',
  '剑南春',
  '泸州老窖',
  '洋河大曲',
  '牛栏山',
  '江小白',
  '海之蓝',
  '天之蓝',
  '五粮春',
  '西凤',
  '纯生',
  '青啤',
  '哈啤',
  '百威',
  '勇闯天涯',
  // Vegetables and fruit are named so too.
  { pattern: '干红(?![辣枣椒葱薯豆])', starts: ['干红'] },
  { pattern: '干白(?![菜萝芸果])', starts: ['干白'] },
  {
    pattern: '(?:雪花|青岛|燕京|哈尔滨)(?=\\s*[\\d一二两三四五六七八九十]+\\s*[瓶听罐])',
    starts: ['雪花', '青岛', '燕京', '哈尔'],
  },
  'beer',
  'wine',
  'whisky',
]

/** Drinks a work meal may not have at any time since high-end drinks were barred. No central text lists them. */
export const highEndDrinkNames = [
  '茅台',
  { pattern: '飞天(?=\\s*(?:53|五十三)?度?\\s*[\\d一二两三四五六七八九十]+\\s*[瓶箱])', starts: ['飞天'] },
  '五粮液',
  '国窖1573',
  '国窖',
  '水井坊',
  '梦之蓝',
  '酒鬼酒',
  '青花郎',
  '青花汾酒',
  '高档酒',
  '高档白酒',
  '高档红酒',
  '名酒',
  '拉菲',
  '轩尼诗',
  '人头马',
  '马爹利',
  '路易十三',
  { pattern: 'X\\.?O(?![A-Z酱])', starts: ['XO', 'X.'] },
]

export const highEndDrinks = wordList({
  zh: '高档酒水',
  en: 'High-end drinks',
  words: highEndDrinkNames,
  except: notServed,
})

/** Any alcohol. The bare 酒 catches kinds nobody thought of; what it must not catch is in the exceptions. */
export const alcohol = wordList({
  zh: '酒类',
  en: 'Alcohol',
  words: [...highEndDrinkNames, ...namedKinds, '酒'],
  except: notServed,
})
