import { describe, expect, it } from 'vitest'
import { csvTokenizer } from '../../../../../functions/ingest/read/csv/tokenizer.ts'
import type { CsvDelimiter } from '../../../../../functions/ingest/read/csv/tokenizer.ts'
import { defaultReadLimits } from '../../../../../functions/ingest/read/limits.ts'
import type { ReadLimits } from '../../../../../functions/ingest/read/limits.ts'

interface Options {
  readonly delimiter?: CsvDelimiter
  readonly limits?: Partial<ReadLimits>
}

function tokenize(pieces: readonly string[], { delimiter = ',', limits = {} }: Options = {}) {
  const tokenizer = csvTokenizer(delimiter, { ...defaultReadLimits, ...limits })
  return [...pieces, ''].flatMap((piece, index) => tokenizer.push(piece, index === pieces.length))
}

/** The rows, the same wherever the text is cut in two. */
function rowsOf(text: string, options?: Options) {
  const whole = tokenize([text], options)
  for (let cut = 0; cut <= text.length; cut++) {
    expect(tokenize([text.slice(0, cut), text.slice(cut)], options)).toEqual(whole)
  }
  expect(tokenize(Array.from(text), options)).toEqual(whole)
  return whole.map(({ row, cells }) => [row, ...cells])
}

/** The refusal, the same wherever the text is cut in two. */
function refusalOf(text: string, options?: Options) {
  const refusal = (pieces: readonly string[]) => {
    try {
      tokenize(pieces, options)
    } catch (error) {
      return error as { code: string; details: unknown }
    }
    throw new Error('not refused')
  }
  const whole = refusal([text])
  for (let cut = 0; cut <= text.length; cut++) {
    const { code, details } = refusal([text.slice(0, cut), text.slice(cut)])
    expect({ cut, code, details }).toEqual({ cut, code: whole.code, details: whole.details })
  }
  return [whole.code, whole.details]
}

describe('csvTokenizer', () => {
  it.each([
    ['LF', 'a,b\n1,2\n'],
    ['CRLF', 'a,b\r\n1,2\r\n'],
    ['CR', 'a,b\r1,2\r'],
    ['no end on the last line', 'a,b\r\n1,2'],
  ])('ends lines by %s', (_what, text) => {
    expect(rowsOf(text)).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
    ])
  })

  it('takes mixed line ends as they come', () => {
    expect(rowsOf('a,b\r\n1,2\n3,4\r5,6\r\n')).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      [3, '3', '4'],
      [4, '5', '6'],
    ])
  })

  it('reads quoted separators, quotes and line ends', () => {
    expect(rowsOf('"a,1","b ""c""","d\r\ne\nf"\r\n"","""",x\r\n')).toEqual([
      [1, 'a,1', 'b "c"', 'd\r\ne\nf'],
      [2, '', '"', 'x'],
    ])
  })

  it('counts a record with line ends inside as one row', () => {
    expect(rowsOf('a\n"1\n2\n3"\nb\n').at(-1)).toEqual([3, 'b'])
  })

  it('skips blank lines and counts them', () => {
    expect(rowsOf('\n\na\r\n\r\n,,\n \u3000,\nb')).toEqual([
      [3, 'a'],
      [7, 'b'],
    ])
  })

  it('leaves empty cells off the end and keeps them elsewhere', () => {
    expect(rowsOf(',a,,\n"",b')).toEqual([
      [1, '', 'a'],
      [2, '', 'b'],
    ])
  })

  it.each(['\t', ';'] as const)('separates by %j', (delimiter) => {
    expect(rowsOf(`a${delimiter}"b${delimiter}c"${delimiter}1,5\n`, { delimiter })).toEqual([
      [1, 'a', `b${delimiter}c`, '1,5'],
    ])
  })

  it('gives nothing for nothing', () => {
    expect(rowsOf('')).toEqual([])
  })

  it('marks numbers that a spreadsheet program shortened', () => {
    const [row] = tokenize(['a,2.4442E+19,"1.10002E+11",1.5E+3\n'])
    expect(row?.damaged).toEqual([1, 2])
  })

  it.each([
    ['inside an unquoted cell', 'a,b\n1,x"y\n', { line: 2, opened: 2 }],
    ['after the closing quote', 'a,b\n1,"x"y\n', { line: 2, opened: 2 }],
    ['after a space', 'a, "b"\n', { line: 1, opened: 1 }],
    ['lines below the opening quote', 'a\n"b\r\nc\rd"e"\n', { line: 4, opened: 2 }],
    ['in the second quoted cell of a record', '"a\nb","c\nd"e\n', { line: 3, opened: 2 }],
    ['below blank lines and CR line ends', '\r\r\na\rb"\r', { line: 4, opened: 4 }],
  ])('refuses a stray quote %s', (_where, text, details) => {
    expect(refusalOf(text)).toEqual(['CSV_STRAY_QUOTE', details])
  })

  it.each([
    ['a\n"b\nc\n', 2],
    ['"', 1],
    ['"a""', 1],
    ['"x\ny",1\n"z', 3],
  ])('refuses %j, whose quote is not closed', (text, line) => {
    expect(refusalOf(text)).toEqual(['CSV_UNTERMINATED_QUOTE', { line }])
  })

  it('tells an open quote from a long cell without reading to the end', () => {
    const limits = { cellCharacters: 4 }
    expect(refusalOf(`a\n"b\n${'c'.repeat(20)}`, { limits })).toEqual(['CSV_UNTERMINATED_QUOTE', { line: 2 }])
    const tokenizer = csvTokenizer(',', { ...defaultReadLimits, ...limits })
    expect(() => tokenizer.push(`"${'c'.repeat(20)}`, false)).toThrow(
      expect.objectContaining({ code: 'CELL_TOO_LONG' }),
    )
    expect(() => csvTokenizer(',', { ...defaultReadLimits, ...limits }).push(`"b\n${'c'.repeat(20)}`, false)).toThrow(
      expect.objectContaining({ code: 'CSV_UNTERMINATED_QUOTE' }),
    )
  })

  it.each(['1234', '"1234"', '""""""""""'])('holds a cell to its limit: %s', (cell) => {
    const limits = { cellCharacters: 4 }
    expect(rowsOf(`a\n${cell}\n`, { limits })).toHaveLength(2)
    const longer = cell.replace(/"?$/, (end) => `5${end}`)
    expect(refusalOf(`a\n${longer}\n`, { limits })).toEqual(['CELL_TOO_LONG', { sheet: 'CSV', row: 2, limit: 4 }])
  })

  it('holds a record to its columns, counted by content', () => {
    const limits = { columns: 3 }
    expect(rowsOf('a,b,c,,,\n', { limits })).toEqual([[1, 'a', 'b', 'c']])
    expect(refusalOf('\na,b,c,,d\n', { limits })).toEqual(['FILE_TOO_MANY_COLUMNS', { sheet: 'CSV', row: 2, limit: 3 }])
    expect(tokenize([','.repeat(16_383)])).toEqual([])
    expect(() => tokenize([','.repeat(16_384)])).toThrow(expect.objectContaining({ code: 'FILE_TOO_MANY_COLUMNS' }))
  })

  it('holds a file to its rows, counted by content', () => {
    const limits = { rows: 2 }
    expect(rowsOf('a\n\n\nb\n\n', { limits })).toHaveLength(2)
    expect(refusalOf('a\n\nb\nc\n', { limits })).toEqual(['FILE_TOO_MANY_ROWS', { sheet: 'CSV', row: 4, limit: 2 }])
  })
})
