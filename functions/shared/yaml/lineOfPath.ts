import { type Document, type LineCounter, isAlias, isMap, isScalar, isSeq } from 'yaml'

/** The line where the deepest part of a path begins that stands in the file; of an anchored part, where it is written. */
export function lineOfPath(document: Document, path: readonly PropertyKey[], lines: LineCounter): number | undefined {
  let node: unknown = document.contents
  let start: number | undefined
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (pair === undefined) break
      start = startOf(pair.key) ?? start
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      start = startOf(node) ?? start
    } else break
  }
  return lines.linePos(start ?? startOf(document.contents) ?? 0).line || undefined
}

function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined
  const start: unknown = node.range[0]
  return typeof start === 'number' ? start : undefined
}
