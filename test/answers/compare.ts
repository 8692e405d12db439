import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Flag } from '../../schemas/finding.ts'

interface Answer {
  readonly row: string
  readonly file: string
  readonly fileRow: number
}

/** How the flags of one law row compare with the planted ones. */
export interface Comparison {
  readonly row: string
  readonly planted: number
  readonly found: number
  readonly flags: number
  readonly right: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

export const readAnswers = (folder: string): readonly Answer[] =>
  readFileSync(join(folder, 'answers.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Answer)

/** A planted row is found when a flag of its law row rests on it; a flag is right when it rests on a planted row. */
export function compare(answers: readonly Answer[], flags: readonly Flag[], folder: string): readonly Comparison[] {
  const place = (file: string, row: number): string => `${file}:${row}`
  return [...new Set(answers.map(({ row }) => row))].toSorted().map((row) => {
    const planted = new Set(
      answers.filter((answer) => answer.row === row).map(({ file, fileRow }) => place(join(folder, file), fileRow)),
    )
    const raised = flags.filter((flag) => flag.row === row)
    const restingOn = new Set(raised.flatMap(({ sources }) => sources.map(({ batch, row: at }) => place(batch, at))))
    const isRight = ({ sources }: Flag): boolean => sources.some(({ batch, row: at }) => planted.has(place(batch, at)))
    const missed = [...planted].filter((at) => !restingOn.has(at))
    const wrong = raised
      .filter((flag) => !isRight(flag))
      .map(({ zh, sources }) => `${place(sources[0]!.batch, sources[0]!.row)} ${zh}`)
    return {
      row,
      planted: planted.size,
      found: planted.size - missed.length,
      flags: raised.length,
      right: raised.length - wrong.length,
      missed,
      wrong,
    }
  })
}
