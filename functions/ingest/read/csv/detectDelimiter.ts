import type { CsvDelimiter } from './tokenizer.ts'

const candidates: readonly CsvDelimiter[] = [',', '\t', ';']

/**
 * The separator of the first line that has any outside quotes (a title line above the header has none): the most
 * frequent there, a comma when in doubt.
 */
export function detectDelimiter(head: string): CsvDelimiter {
  const unquoted = head.replaceAll(/"[^"]*(?:"|$)/g, '')
  const line = unquoted.split(/[\r\n]+/).find((text) => /[,\t;]/.test(text)) ?? ''
  const count = (candidate: CsvDelimiter) => line.split(candidate).length
  return candidates.reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best))
}
