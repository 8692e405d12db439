import { isoDate } from '../../../schemas/values/isoDate.ts'
import type { Random } from '../basis/random.ts'

/** From this day no alcohol at all is served at a work meal. */
export const noAlcoholFrom = isoDate('2025-05-02')

const dishes =
  '西红柿炒鸡蛋、清炒时蔬、家常豆腐、土豆丝、红烧茄子、白菜炖粉条、芹菜肉丝、蒜苔炒肉、红烧带鱼、地三鲜、凉拌黄瓜、木须肉、青椒肉丝、酸辣白菜、麻婆豆腐、冬瓜汤、紫菜蛋花汤、蒸南瓜、玉米排骨汤、豆角炒肉、手擀面、馒头、米饭、小米粥、水饺、杂粮拼盘'.split(
    '、',
  )
/** Dishes and seasonings whose names only look like drink. */
const innocents = ['酒酿圆子', '啤酒鸭', '清蒸鲈鱼（料酒、姜丝）']
const ordinaryDrinks = ['啤酒6瓶', '啤酒4瓶', '本地白酒1瓶', '本地白酒2瓶']

/** Never allowed, whatever the date. */
const luxuries = ['软中华香烟2包', '香烟1条', '鱼翅羹10位', '冰糖燕窝8盅', '红烧穿山甲', '茅台酒1瓶', '五粮液2瓶']
/** Forbidden only since {@link noAlcoholFrom}. */
const drinks = ['啤酒6瓶', '本地白酒2瓶', '红酒1瓶', '黄酒2壶']

function menu(random: Random, extra: readonly string[]): string {
  const chosen = new Set<string>()
  const size = random.between(4, 6)
  while (chosen.size < size) chosen.add(random.pick(dishes))
  return ['家常菜', ...chosen, ...extra].join('、')
}

/** Menus made once and picked from: a million bills do not each need their own. */
export interface Menus {
  /** What an ordinary meal served; ordinary drink only at dinner and only while it was allowed. */
  ordinary(random: Random, date: string, dinner: boolean): string
  /** A menu with something forbidden on the date, and what that is. */
  forbidden(random: Random, date: string): { readonly dishes: string; readonly what: string }
}

export function makeMenus(random: Random): Menus {
  const many = (extra: () => readonly string[]) => Array.from({ length: 200 }, () => menu(random, extra()))
  const plain = many(() => [])
  const suspicious = many(() => [random.pick(innocents)])
  const withDrink = many(() => [random.pick(ordinaryDrinks)])
  return {
    ordinary(chance, date, dinner) {
      const roll = chance.unit()
      if (roll < 0.06) return chance.pick(suspicious)
      return dinner && roll < 0.2 && date < noAlcoholFrom ? chance.pick(withDrink) : chance.pick(plain)
    },
    forbidden(chance, date) {
      const what = chance.pick(date < noAlcoholFrom || chance.chance(0.3) ? luxuries : drinks)
      return { dishes: `${chance.pick(plain)}、${what}`, what }
    },
  }
}
