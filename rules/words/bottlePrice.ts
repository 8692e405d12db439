import { compatible } from '../../schemas/field/normalise.ts'

/** Thousands may be set apart by a comma: `1,299`; `2瓶,600` holds two numbers. */
const number = '(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)'
const perBottle = new RegExp(
  `${number}元?(?:/|(?<=元)[每一])(?:瓶|支|500ml|750ml)|(?:每[瓶支]|单价)[::]?[¥￥]?${number}`,
  'giu',
)

/** The dearest price a bottle is said to have, in fen; `undefined` when the text names none. */
export function bottlePrice(text: string): number | undefined {
  let dearest: number | undefined
  for (const [, before, after] of compatible(text).matchAll(perBottle)) {
    const price = Math.round(Number((before ?? after ?? '').replaceAll(',', '')) * 100)
    if (Number.isSafeInteger(price) && (dearest === undefined || price > dearest)) dearest = price
  }
  return dearest
}
