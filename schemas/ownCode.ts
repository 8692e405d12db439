/**
 * A function made from its source, so that it is compiled for itself. The engine learns for each place in the source what
 * it meets there: one wrapper around all rules, or one loop over all fields, meets every callee and every shape of record
 * and is slow for each of them. The source is written by its caller from names of schemas, never from what users send,
 * and its caller answers for its taking and giving what the types say.
 * @param source of a function of one argument
 * @param given what the source may use, by name
 */
export function ownCode<Taken, Returned>(
  source: string,
  given: Readonly<Record<string, unknown>>,
): (taken: Taken) => Returned {
  const make = new Function(...Object.keys(given), `'use strict'; return ${source}`)
  const made: unknown = Reflect.apply(make, undefined, Object.values(given))
  if (!isFunction<Taken, Returned>(made)) throw new Error('the source is of no function')
  return made
}

/** What {@link ownCode} is given of one sort: `word0`, `word1`, … for its source. */
export const numbered = (word: string, values: readonly unknown[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(values.map((value, index) => [`${word}${index}`, value]))

const isFunction = <Taken, Returned>(made: unknown): made is (taken: Taken) => Returned => typeof made === 'function'
