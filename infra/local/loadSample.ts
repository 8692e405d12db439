import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod'
import { type Batch, registrationSchema } from '../../schemas/batch.ts'
import { isRegisterKind } from '../../schemas/registers/kinds.ts'
import { batchProgress } from '../batchProgress.ts'
import { type Request, uploadBatch, whenFinished } from './batchClient.ts'
import { progressBar } from './progressBar.ts'

const { kind, unit, period } = registrationSchema.shape
const manifestSchema = z.object({
  registers: z.array(z.object({ kind, file: z.string() })),
  batches: z.array(z.object({ kind, unit, period, file: z.string() })),
})
/** Registers are the county's, not a unit's. */
const ofTheCounty = { unit: unit.parse('GOV'), period: '2024' }
const lookMilliseconds = 25

/** Uploads the registers and batches of a sample county. What the county has already is recognised and not read again. */
export async function loadSample(
  /** Requests of whoever sends a unit's sheets, or, without a unit, the registers. */
  sender: (unit: string | undefined) => Promise<Request>,
  folder: string,
  signal: AbortSignal,
  pause: () => Promise<unknown> = () => wait(lookMilliseconds),
): Promise<readonly Batch[]> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  const registers = manifest.registers.map((register) => ({ ...register, ...ofTheCounty }))
  const finished: Batch[] = []
  for (const { file, ...about } of [...registers, ...manifest.batches]) {
    if (signal.aborted) break
    const bar = progressBar(process.stdout, file)
    const request = await sender(isRegisterKind(about.kind) ? undefined : about.unit)
    const { id } = await uploadBatch(request, join(folder, file), { ...about, fileName: basename(file) })
    const batch = await whenFinished(request, id, pause, (look) => bar.show(batchProgress(look), look.state))
    bar.end(outcomeOf(batch))
    finished.push(batch)
  }
  return finished
}

function outcomeOf({ state, rows, findings, refusal }: Batch): string {
  if (refusal !== undefined) return `${state}: ${refusal.en}`
  const read = rows === undefined ? '' : ` ${rows.accepted} of ${rows.read} rows`
  return `${state}${read}${findings === undefined ? '' : `, ${findings.created} new findings`}`
}
