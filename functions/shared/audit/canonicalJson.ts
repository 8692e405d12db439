const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/**
 * The one JSON text of a value: keys in order, no spaces, absent values left out, so that equal values have equal
 * digests whoever wrote them. @throws for what JSON cannot hold
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each)).join(',')}]`
  if (isObject(value)) {
    const entries = Object.keys(value)
      .toSorted()
      .filter((key) => value[key] !== undefined)
    return `{${entries.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('no JSON holds this number')
  const text: unknown = JSON.stringify(value)
  if (typeof text !== 'string') throw new TypeError(`no JSON holds a ${typeof value}`)
  return text
}
