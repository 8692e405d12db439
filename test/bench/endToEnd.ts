import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { uploadBatch, whenFinished } from '../../infra/local/batchClient.ts'
import { startStack } from '../../infra/local/startStack.ts'
import { unitCodeSchema } from '../../schemas/batch.ts'
import type { SheetKindName } from '../../schemas/sheetKinds.ts'
import { countWriteUnits } from './writeUnits.ts'

/** What one run tells. */
export interface EndToEnd {
  readonly rows: number
  readonly findings: number
  readonly milliseconds: number
  readonly stages: Readonly<Record<'ingest' | 'check' | 'settle', number>>
  readonly peakMegabytes: number
  readonly writeUnits: number
}

/** One run in a process of its own: a sheet of receptions through the embedded stack, from upload to queryable findings. Prints one JSON line. */
const [registers = '', sheet = ''] = process.argv.slice(2)
process.env['POWERTOOLS_LOG_LEVEL'] = 'ERROR'
const folder = mkdtempSync(join(tmpdir(), 'lianzheng-bench-'))
const stack = await startStack({ dataFolder: folder })
const unit = unitCodeSchema.parse('GOV')
const load = async (path: string, kind: SheetKindName, look: (state: string) => void = () => undefined) => {
  const { id } = await uploadBatch(stack.request, path, { kind, unit, period: '2024', fileName: basename(path) })
  return whenFinished(
    stack.request,
    id,
    () => wait(10),
    ({ state }) => look(state),
  )
}
for (const kind of ['unit', 'official', 'vehicle', 'budget', 'standard'] as const) {
  await load(join(registers, `${kind}.csv`), kind)
}
const units = countWriteUnits()
const started = performance.now()
const since = (): number => performance.now() - started
const reached: Record<string, number> = {}
const batch = await load(sheet, 'reception', (state) => {
  reached[state] ??= since()
})
const answer = await stack.request('/findings?limit=50')
const total = since()
if (batch.state !== 'completed' || !answer.ok) throw new Error(`the batch ended ${batch.state}`)
const stages = {
  ingest: reached['checking'] ?? 0,
  check: (reached['settling'] ?? 0) - (reached['checking'] ?? 0),
  settle: total - (reached['settling'] ?? 0),
}
const peakMegabytes = process.resourceUsage().maxRSS / 1024
const told: EndToEnd = {
  rows: batch.rows?.accepted ?? 0,
  findings: batch.findings?.created ?? 0,
  milliseconds: total,
  stages,
  peakMegabytes,
  writeUnits: units(),
}
console.log(JSON.stringify(told))
await stack.stop()
rmSync(folder, { recursive: true, force: true })
