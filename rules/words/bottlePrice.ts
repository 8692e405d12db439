const perBottle = /(?:([\d.]+)元?[/／](?:瓶|支|500ml|750ml))|(?:每[瓶支]|单价)[:：]?([\d.]+)元?/giu

/** The dearest price a bottle is said to have, in fen; `undefined` when the text names none. */
export function bottlePrice(text: string): number | undefined {
  let dearest: number | undefined
  for (const [, before, after] of text.normalize('NFKC').matchAll(perBottle)) {
    const price = Math.round(Number(before ?? after) * 100)
    if (Number.isSafeInteger(price) && (dearest === undefined || price > dearest)) dearest = price
  }
  return dearest
}
