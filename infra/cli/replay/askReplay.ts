import { setTimeout as wait } from 'node:timers/promises'
import type { ApiRoutes } from '../../../functions/api/client.ts'
import { type ReplayRow, isReplayOver } from '../../../schemas/replay.ts'
import { type Asking, askApi } from '../api/askApi.ts'
import type { Surroundings } from '../api/surroundings.ts'
import type { Language } from '../check/words.ts'
import { progress as progressOn } from '../progress.ts'
import { tableLines } from '../table.ts'
import { replayWords } from './words.ts'

type Answer = ApiRoutes['GET /replays/:id']['response']
type Result = NonNullable<Answer['result']>

const pauseMilliseconds = 300
const shown = 20

/** Asks the running county for a trial and waits for its end: 0 nothing would change, 1 something would, 2 refused. */
export const askReplay = (
  told: Parameters<typeof askApi>[0],
  body: ApiRoutes['POST /replays']['body'],
  surroundings: Surroundings,
): Promise<number> =>
  askApi(told, surroundings, async ({ call, language, tell }) => {
    const { id } = (await call('POST /replays', { body })).value.replay
    const answer = await whenOver(id, call, language)
    const { replay, result } = answer
    if (replay.refusal !== undefined || result === undefined) {
      const { code = replay.state, ...said } = replay.refusal ?? { zh: replay.state, en: replay.state }
      tell(answer, [])
      surroundings.complain(`${said[language]} [${code}]`)
      return 2
    }
    tell(answer, resultLines(result, language))
    const { gained, lost, changed } = result.totals
    return gained + lost + changed === 0 ? 0 : 1
  })

async function whenOver(id: string, call: Asking['call'], language: Language): Promise<Answer> {
  const progress = progressOn(process.stderr)
  const say = replayWords[language]
  try {
    for (;;) {
      const { value } = await call('GET /replays/:id', { params: { id } })
      if (isReplayOver(value.replay.state)) return value
      const { done, of } = value.replay.progress ?? { done: 0, of: 0 }
      progress.show(of === 0 ? undefined : done / of, of === 0 ? say.queued : say.progress(done, of))
      await wait(pauseMilliseconds)
    }
  } finally {
    progress.clear()
  }
}

function resultLines(result: Result, language: Language): readonly string[] {
  const say = replayWords[language]
  const { totals, cells, touched, touchedTotal, hidden, notes } = result
  const rows = cells.map(({ rule, unit, ...counts }) => [
    rule,
    unit,
    counts.gained,
    counts.lost,
    counts.changed,
    counts.unchanged,
  ])
  return [
    say.judged(result.records, result.batches, result.rules.length),
    say.sums(totals.gained, totals.lost, totals.changed, totals.unchanged),
    ...notes.map((note) => note[language]),
    ...(rows.length > 0 ? ['', ...tableLines(say.cells, rows)] : []),
    ...rowLines(say.gained, result.gained, totals.gained, language),
    ...rowLines(say.lost, result.lost, totals.lost, language),
    ...rowLines(say.changed, result.changed, totals.changed, language),
    ...(touchedTotal > 0 ? ['', say.touched(touchedTotal)] : []),
    ...touched.map(({ id, touch, state, ...each }) => `  ${say.touch[touch]}  ${state}  ${each[language]}  ${id}`),
    ...(hidden > 0 ? ['', say.hidden(hidden)] : []),
  ]
}

function rowLines(title: string, rows: readonly ReplayRow[], total: number, language: Language): readonly string[] {
  const say = replayWords[language]
  if (total === 0) return []
  return [
    '',
    `${title} (${total})`,
    ...rows.slice(0, shown).map((row) => {
      const was = row.was === undefined ? '' : `${row.was[language]} → `
      return `  ${row.rule}  ${row.unit}  ${row.on}  ${was}${row[language]}`
    }),
    ...(rows.length > shown ? [say.more(rows.length - shown)] : []),
    ...(total > rows.length ? [say.kept(total - rows.length)] : []),
  ]
}
