/**
 * An unsigned decimal number in whole parts of its `decimals`-th place: 12.5 with two decimals is 1250. Read digit by
 * digit, so no float comes in between. `undefined` when digits other than zero stand behind the last place.
 */
export function scaledWhole(digits: string, decimals: number): number | undefined {
  const point = digits.indexOf('.')
  const whole = point === -1 ? digits : digits.slice(0, point)
  let end = digits.length
  while (point !== -1 && end > point + 1 && digits.charCodeAt(end - 1) === 48) end--
  const fraction = point === -1 ? '' : digits.slice(point + 1, end)
  return fraction.length > decimals ? undefined : Number(whole + fraction.padEnd(decimals, '0'))
}
