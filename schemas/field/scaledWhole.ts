/**
 * An unsigned decimal number in whole parts of its `decimals`-th place: 12.5 with two decimals is 1250. Read digit by
 * digit, so no float comes in between. `undefined` when digits other than zero stand behind the last place.
 */
export function scaledWhole(digits: string, decimals: number): number | undefined {
  const point = digits.indexOf('.')
  if (point === -1) return Number(digits + '0'.repeat(decimals))
  let end = digits.length
  while (digits.charCodeAt(end - 1) === 48) end--
  const fraction = digits.slice(point + 1, end)
  return fraction.length > decimals ? undefined : Number(digits.slice(0, point) + fraction.padEnd(decimals, '0'))
}
