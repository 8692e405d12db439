import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { otherAccounts, receptionAccounts, receptionSites } from '../../../rules/words/accounts.ts'
import { alcohol, highEndDrinks } from '../../../rules/words/alcohol.ts'
import { cigarettes } from '../../../rules/words/cigarettes.ts'
import { extras, favours, giftPurchases } from '../../../rules/words/favours.ts'
import { bannedDishes, luxuryDishes } from '../../../rules/words/luxuryDishes.ts'
import { privatePurpose } from '../../../rules/words/privatePurpose.ts'
import { canteens, costlyVenues, entertainmentVenues, restaurants } from '../../../rules/words/venues.ts'
import { ceremonies, investment, sightseeing } from '../../../rules/words/visits.ts'
import { type WordList, wordList } from '../../../rules/words/wordList.ts'

/** Texts that hold a word of the list, with the word; and texts that only look so. */
const examples: readonly {
  readonly name: string
  readonly list: WordList
  readonly found: readonly (readonly [text: string, word: string])[]
  readonly passed: readonly string[]
}[] = [
  {
    name: 'alcohol',
    list: alcohol,
    found: [
      ['家常菜、本地白酒2瓶', '白酒'],
      ['啤酒', '啤酒'],
      ['啤酒鸭、啤酒6瓶', '啤酒'],
      ['杨梅酒1壶', '酒'],
      ['自酿酒', '酒'],
      ['酒', '酒'],
      ['飞天茅台', '茅台'],
      ['酒鬼酒1瓶', '酒鬼酒'],
      ['ＸＯ一瓶', 'XO'],
      ['古井贡', '古井贡'],
      ['扎啤3升', '扎啤'],
      ['未上白酒、啤酒2箱', '啤酒'],
      ['未上主食、白酒', '白酒'],
      ['不含税，白酒2瓶', '白酒'],
      ['无糖饮料、白酒', '白酒'],
      ['红酒2支、红酒炖牛肉', '红酒'],
    ],
    passed: [
      '家常菜',
      '酒酿圆子',
      '啤酒鸭',
      '啤酒鱼',
      '红酒炖牛肉',
      '红酒雪梨',
      '黄酒蒸蟹',
      '花雕醉鸡',
      '花雕鸡',
      '米酒汤圆',
      '酒香草头',
      '酒醉虾',
      '酒糟鱼',
      '料酒1瓶',
      '酒精炉2个',
      '酒店早餐',
      '酒楼工作餐',
      '酒泉来客',
      '醒酒汤',
      '酒心巧克力',
      '无醇啤酒2瓶',
      '茅台镇豆腐',
      'XO酱炒饭',
      '香槟玫瑰',
      '未上酒水、香烟',
      '无酒水',
      '不含白酒、啤酒',
      '禁止饮酒',
      '酒水',
      '',
    ],
  },
  {
    name: 'high-end drinks',
    list: highEndDrinks,
    found: [
      ['茅台2瓶', '茅台'],
      ['五粮液', '五粮液'],
      ['高档白酒', '高档白酒'],
      ['xo', 'xo'],
    ],
    passed: ['本地白酒2瓶', '啤酒', '茅台镇', '五粮液机场接站', 'XO酱炒饭', '酒鬼花生'],
  },
  {
    name: 'cigarettes',
    list: cigarettes,
    found: [
      ['家常菜、香烟1条', '香烟'],
      ['烟2条', '烟'],
      ['小炒肉、烟、茶', '烟'],
      ['烟', '烟'],
      ['中华2包', '中华'],
      ['玉溪烟', '玉溪'],
      ['软中华', '软中华'],
      ['烟酒费', '烟酒'],
      ['雪茄', '雪茄'],
    ],
    passed: [
      '烟台苹果',
      '烟熏鱼',
      '烟笋腊肉',
      '烟花',
      '油烟机清洗',
      '无烟',
      '禁烟',
      '云烟缭绕',
      '中华鲟',
      '玉溪市客人',
      '黄鹤楼参观',
      '南京板鸭2只',
      '未上香烟',
      '无烟酒',
    ],
  },
  {
    name: 'banned dishes',
    list: bannedDishes,
    found: [
      ['鱼翅羹', '鱼翅'],
      ['冰糖燕窝', '燕窝'],
      ['红烧穿山甲', '穿山甲'],
      ['清蒸中华鲟', '中华鲟'],
      ['素鱼翅、鱼翅', '鱼翅'],
    ],
    passed: [
      '素鱼翅',
      '仿燕窝',
      '鱼翅瓜汤',
      '燕窝果',
      '熊掌豆腐',
      '天鹅酥',
      '天鹅蛋',
      '清蒸鲟鱼',
      '虎皮尖椒',
      '娃娃菜',
    ],
  },
  {
    name: 'luxury dishes',
    list: luxuryDishes,
    found: [
      ['葱烧海参', '海参'],
      ['鲍鱼4只', '鲍鱼'],
      ['澳洲龙虾', '龙虾'],
      ['酒水', '酒水'],
      ['野味', '野味'],
    ],
    passed: ['杏鲍菇', '鲍鱼菇', '小龙虾', '麻辣龙虾', '龙虾片', '海参崴', '松茸鲜'],
  },
  {
    name: 'private purposes',
    list: privatePurpose,
    found: [
      ['探亲', '探亲'],
      ['局领导休假', '休假'],
      ['来县旅游', '旅游'],
      ['座谈，旅游观光', '旅游'],
      ['度假', '度假'],
      ['同学聚会', '同学聚会'],
    ],
    passed: [
      '预算执行调研',
      '调研乡村旅游',
      '调研全域旅游',
      '旅游市场检查',
      '市旅游局来访',
      '旅游度假区创建验收',
      '带薪休假制度督查',
      '观光农业项目',
      '发展旅游',
    ],
  },
  {
    name: 'entertainment venues',
    list: entertainmentVenues,
    found: [
      ['云上会所', '会所'],
      ['金色ktv', 'ktv'],
      ['康乐足疗店', '足疗'],
      ['云水SPA会馆', 'SPA'],
      ['绿野高尔夫球场', '高尔夫'],
    ],
    passed: ['县机关食堂', '老干部活动俱乐部食堂', 'SPACE科技公司', '量贩超市', '县推拿医院', '高尔夫轿车维修'],
  },
  {
    name: 'costly venues',
    list: costlyVenues,
    found: [
      ['清风茶楼', '茶楼'],
      ['云湖度假村', '度假'],
      ['桃花山庄', '山庄'],
    ],
    passed: ['县机关食堂', '城关饭店', '景区管委会食堂'],
  },
  {
    name: 'restaurants',
    list: restaurants,
    found: [
      ['城关饭店', '饭店'],
      ['某县宾馆', '宾馆'],
      ['老王火锅', '火锅'],
    ],
    passed: ['城关文具店', '酒店用品店', '机关餐厅', '宾馆设备公司'],
  },
  {
    name: 'canteens',
    list: canteens,
    found: [['县机关食堂', '食堂']],
    passed: ['城关饭店'],
  },
  {
    name: 'favours',
    list: favours,
    found: [
      ['纪念品6份', '纪念品'],
      ['购物卡', '购物卡'],
      ['门票6张', '门票'],
      ['土特产礼盒', '土特产'],
    ],
    passed: ['家常菜', '火车票', '餐卡充值', '加油卡', '礼品登记', '未赠送', '无纪念品'],
  },
  {
    name: 'extras',
    list: extras,
    found: [
      ['果盘1份', '果盘'],
      ['鲜花', '鲜花'],
      ['茶叶1盒', '茶叶'],
    ],
    passed: ['西兰花', '水果黄瓜', '鲜花饼', '拔丝苹果', '爆腰花', '芒果汁'],
  },
  {
    name: 'gift purchases',
    list: giftPurchases,
    found: [
      ['购物卡20张', '购物卡'],
      ['中秋月饼', '月饼'],
    ],
    passed: ['打印纸', '慰问困难群众年货', '看望老干部礼品', '礼品登记簿'],
  },
  {
    name: 'sightseeing',
    list: sightseeing,
    found: [
      ['参观景点', '景点'],
      ['游览古镇', '游览'],
    ],
    passed: ['景区安全检查', '调研古镇保护', '省级风景名胜区验收', '业务指导'],
  },
  {
    name: 'investment',
    list: investment,
    found: [
      ['招商引资洽谈', '招商'],
      ['客商考察', '客商'],
    ],
    passed: ['市招商局来访', '招商引资工作督查', '业务指导'],
  },
  {
    name: 'ceremonies',
    list: ceremonies,
    found: [
      ['横幅2条', '横幅'],
      ['边界迎接检查组', '边界迎接'],
    ],
    passed: ['迎接检查', '县城'],
  },
  {
    name: 'reception accounts',
    list: receptionAccounts,
    found: [
      ['公务接待费', '公务接待'],
      ['30217', '30217'],
      ['业务招待费', '业务招待'],
    ],
    passed: ['会议费', '办公费'],
  },
  {
    name: 'other accounts',
    list: otherAccounts,
    found: [
      ['会议费', '会议'],
      ['职工培训', '培训'],
      ['项目支出', '项目'],
    ],
    passed: ['水电费', '公务接待费'],
  },
  {
    name: 'reception sites',
    list: receptionSites,
    found: [
      ['机关招待所豪华装修工程款', '招待所豪华装修'],
      ['改造内部接待中心', '改造内部接待中心'],
    ],
    passed: ['招待所住宿费', '小学教室装修'],
  },
]

describe.each(examples)('the list of $name', ({ list, found, passed }) => {
  it.each(found)('%s has %s', (text, word) => {
    expect(list.find(text)).toBe(word)
  })
  it.each(passed)('"%s" has none', (text) => {
    expect(list.find(text)).toBeUndefined()
  })
})

describe('a word list', () => {
  const list = wordList({
    zh: '测试',
    en: 'test',
    words: ['酒', 'KTV', { pattern: '\\d*楼', starts: [...'0123456789楼'] }],
    except: ['料酒'],
  })

  it('finds a word wherever it stands', () => {
    const other = fc.string({ unit: fc.constantFrom('菜', '饭', '、', ' ', 'a', '米') })
    fc.assert(
      fc.property(other, other, fc.constantFrom('酒', 'KTV', 'ktv', '楼'), (before, after, word) => {
        expect(list.find(before + word + after)).toBe(word)
        expect(list.find(before + after)).toBeUndefined()
        expect(list.find(`${before}料酒${after}`)).toBeUndefined()
      }),
    )
  })

  it('reads full-width letters and gives the same answer twice', () => {
    expect(list.find('ＫＴＶ')).toBe('KTV')
    expect(list.find('ＫＴＶ')).toBe('KTV')
  })

  it('takes signs of a literal word as they are', () => {
    const literal = wordList({ zh: '测试', en: 'test', words: ['a.b', '(c)'] })
    expect(literal.find('a.b')).toBe('a.b')
    expect(literal.find('axb')).toBeUndefined()
    expect(literal.find('x(c)')).toBe('(c)')
  })
})
