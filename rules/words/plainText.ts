import { compatible } from '../../schemas/field/normalise.ts'

/** Traditional characters with the simplified ones that words of the lists are written in. */
const pairs =
  '魚鱼 窩窝 鮑鲍 參参 龍龙 蝦虾 煙烟 菸烟 條条 臺台 糧粮 會会 樂乐 總总 廳厅 館馆 樓楼 莊庄 飯饭 療疗 禮礼 紀纪 購购 產产 門门 紅红 電电 鮮鲜 葉叶 親亲 遊游 觀观 務务'
export const simplifiedOf: ReadonlyMap<string, string> = new Map(
  pairs.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]),
)
const traditionalClass = `[${[...simplifiedOf.keys()].join('')}]`
const anyTraditional = new RegExp(traditionalClass, 'u')
const everyTraditional = new RegExp(traditionalClass, 'gu')

/** `茅 台`: single characters set apart, as clerks pad a short word. Words of two characters stay apart: `清蒸鱼 翅根`. */
const setApart = /(?<!\p{sc=Han})\p{sc=Han}(?:[ \u3000]+\p{sc=Han}(?!\p{sc=Han}))+/gu

/** A text without the spaces inside a padded word. */
export const closedUp = (text: string): string =>
  /[ \u3000]/u.test(text) ? text.replace(setApart, (word) => word.replace(/[ \u3000]+/gu, '')) : text

/** A text as the word lists read it: one width, simplified characters, no padded words. */
export function plainText(text: string): string {
  const plain = closedUp(compatible(text))
  return anyTraditional.test(plain)
    ? plain.replace(everyTraditional, (character) => simplifiedOf.get(character) ?? character)
    : plain
}
