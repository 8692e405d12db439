import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import * as z from 'zod'
import { type Batch, registrationSchema } from '../../schemas/batch.ts'
import { type RegisterKind, registerKindNames } from '../../schemas/registers/kinds.ts'
import { type Request, uploadBatch, whenFinished } from './batchClient.ts'
import { progressBar } from './progressBar.ts'

const manifestSchema = z.object({
  batches: z.array(
    registrationSchema.pick({ kind: true, unit: true, period: true }).extend({ file: z.string(), rows: z.int() }),
  ),
})
const lookMilliseconds = 25

/** Uploads the registers and batches of a sample county. What the county has already is recognised and not read again. */
export async function loadSample(request: Request, folder: string, signal: AbortSignal): Promise<readonly Batch[]> {
  const manifest = manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  const registers = registerKindNames.map((kind) => ({
    file: registerFile(kind),
    kind,
    unit: 'GOV',
    period: '2024',
    rows: 0,
  }))
  const known = new Set(manifest.batches.map(({ file }) => file))
  const uploads = [...registers.filter(({ file }) => !known.has(file)), ...manifest.batches]
  const finished: Batch[] = []
  for (const { file, kind, unit, period } of uploads) {
    if (signal.aborted) break
    const bar = progressBar(process.stdout, file)
    const registration = registrationSchema
      .omit({ sha256: true })
      .parse({ kind, unit, period, fileName: file.split('/').at(-1) })
    const { id } = await uploadBatch(request, join(folder, file), registration)
    const batch = await whenFinished(
      request,
      id,
      () => wait(lookMilliseconds),
      (look) => bar.show(...progressOf(look)),
    )
    bar.end(outcomeOf(batch))
    finished.push(batch)
  }
  return finished
}

const registerFile = (kind: RegisterKind): string => `registers/${kind}.csv`

/** How much of a batch is done, from 0 to 1, and the stage it is in. */
function progressOf({
  state,
  chunksChecked,
  chunksPlanned,
  partitionsSettled,
  partitionsPlanned,
}: Batch): [number, string] {
  if (state === 'registered') return [0.1, 'ingest']
  if (state === 'checking') return [0.2 + (0.4 * chunksChecked) / Math.max(1, chunksPlanned), 'check']
  if (state === 'settling') return [0.6 + (0.4 * partitionsSettled) / Math.max(1, partitionsPlanned), 'settle']
  return [1, state]
}

function outcomeOf({ state, rows, findings, refusal }: Batch): string {
  if (refusal !== undefined) return `${state}: ${refusal.en}`
  const read = rows === undefined ? '' : ` ${rows.accepted} of ${rows.read} rows`
  return `${state}${read}${findings === undefined ? '' : `, ${findings.created} new findings`}`
}
