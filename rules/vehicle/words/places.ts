import type { WordListAbout } from '../../words/wordList.ts'

/** Provinces, their capitals and other large cities. Not every place has a name here: none found is no proof. */
const names = [
  '北京 天津 上海 重庆 河北 石家庄 唐山 秦皇岛 山西 太原 大同 内蒙古 呼和浩特 包头 鄂尔多斯 辽宁 沈阳 大连 吉林 长春 黑龙江 哈尔滨',
  '江苏 南京 苏州 无锡 徐州 扬州 浙江 杭州 宁波 温州 安徽 合肥 黄山 福建 福州 厦门 泉州 江西 南昌 九江 山东 济南 青岛 烟台 潍坊',
  '济宁 泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 淄博 枣庄 东营 河南 郑州 洛阳 开封 湖北 武汉 宜昌 湖南 长沙 张家界 广东 广州 深圳',
  '珠海 佛山 东莞 广西 南宁 桂林 北海 海南 海口 三亚 四川 成都 绵阳 贵州 贵阳 遵义 云南 昆明 大理 丽江 西藏 拉萨 陕西 西安 延安',
  '甘肃 兰州 敦煌 青海 西宁 宁夏 银川 新疆 乌鲁木齐 香港 澳门 台湾',
]
  .flatMap((line) => line.split(' '))
  .toSorted((a, b) => b.length - a.length)

/** A street, a restaurant, a make of car is named after a place; the car did not go there. */
const notThere =
  '(?:[东西南北中一二三四五]?(?:路|街|大街|大道|巷|里|小区|花园|饭店|酒店|宾馆|大厦|商城|菜馆|烤鸭|现代|牌|银行))'
const place = new RegExp(`(?:${names.join('|')})(?!${notThere})`, 'gu')
/** What the pages show of this table: its names, and what named after one is no destination. */
export const knownPlaces: WordListAbout = {
  zh: '已知地名',
  en: 'Known places',
  words: names,
  except: [notThere],
}

const anyPlace = new RegExp(place, 'u')

export const namesPlace = (text: string): boolean => anyPlace.test(text)

const prefix = `(?:(?:${names.join('|')})(?:省|市|自治区|特别行政区)?)+`
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')

/** A text without the province and city written before a home place: `山东省济南市历城区` is `历城区`. */
function withoutPrefixOf(homes: readonly string[], text: string): string {
  const own = homes.filter((home) => home !== '').map(escaped)
  return own.length === 0 ? text : text.replace(new RegExp(`${prefix}(?=${own.join('|')})`, 'gu'), '')
}

/** The places a text names, as written there, without those that only lead to a home place. */
export const placesIn = (text: string, homes: readonly string[] = []): readonly string[] =>
  withoutPrefixOf(homes, text).match(place) ?? []
