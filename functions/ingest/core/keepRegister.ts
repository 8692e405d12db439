import type { Batch, RowCounts } from '../../../schemas/batch.ts'
import { type ChunkLine, chunkLineSchema } from '../../../schemas/chunk.ts'
import { type RegisterKind, registerKinds } from '../../../schemas/registers/kinds.ts'
import { unpackLines } from '../../shared/files/ndjson.ts'
import { objectKeys } from '../../shared/files/objectKeys.ts'
import type { ObjectStore } from '../../shared/files/objectStore.ts'
import { saveRegister } from '../../shared/files/registerFiles.ts'
import { BatchRefused } from './refusal.ts'
import { standardsRefusal } from './standardsRefusal.ts'

/** Which versions of the registers are in force. */
export interface RegisterShelf {
  current(): Promise<Readonly<Record<string, string>>>
  /** Puts a version in force unless a later registered one is. */
  put(
    kind: RegisterKind,
    version: { readonly version: string; readonly registeredAt: string; readonly rows: number },
  ): Promise<unknown>
}

/**
 * A register is taken whole or not at all: with rejected rows it would silently lack units or vehicles, and rules would
 * judge by the gap. One without rows says that the county has none, which nobody means. @throws BatchRefused
 */
export function requireWhole(kind: RegisterKind, { accepted, rejected }: RowCounts): void {
  if (rejected === 0 && accepted > 0) return
  if (rejected === 0)
    throw new BatchRefused({
      code: 'REGISTER_EMPTY',
      zh: `${registerKinds[kind].zh}只有表头，没有任何行。登记册整份替换，空册会使原有内容全部失效；请填好后重新上传，要撤下现行登记册请用撤回功能。`,
      en: `The ${registerKinds[kind].en.toLowerCase()} has a header and no rows. A register is replaced as a whole, and an empty one would undo the one in force. Fill it in and upload it again; to take the one in force out, withdraw it.`,
    })
  throw new BatchRefused({
    code: 'REGISTER_INCOMPLETE',
    zh: `${registerKinds[kind].zh}有${rejected}行无法读取。登记册须整份有效，请改正后重新上传。`,
    en: `${rejected} rows of the ${registerKinds[kind].en.toLowerCase()} could not be read. A register is taken whole; correct them and upload it again.`,
  })
}

/** The accepted rows of a register upload. */
async function rowsOf(batch: Batch, chunks: number, objects: ObjectStore): Promise<readonly ChunkLine[]> {
  const rows: ChunkLine[] = []
  for (let chunk = 1; chunk <= chunks; chunk++) {
    for (const line of unpackLines(await objects.get(objectKeys.chunk(batch.jurisdiction, batch.id, chunk))))
      rows.push(chunkLineSchema.parse(JSON.parse(line)))
  }
  return rows
}

/** @throws BatchRefused when the rows are standards nobody can judge by */
export async function requireUsable(batch: Batch, chunks: number, objects: ObjectStore): Promise<void> {
  if (batch.kind !== 'standard') return
  const refusal = standardsRefusal(await rowsOf(batch, chunks, objects))
  if (refusal !== undefined) throw new BatchRefused(refusal)
}

/** Makes the rows of a register upload the version in force. */
export async function keepRegister(
  batch: Batch,
  kind: RegisterKind,
  chunks: number,
  objects: ObjectStore,
  shelf: RegisterShelf,
): Promise<void> {
  const lines = (await rowsOf(batch, chunks, objects)).map(({ record }) => JSON.stringify(record))
  await saveRegister(objects, batch.jurisdiction, kind, batch.id, lines)
  await shelf.put(kind, { version: batch.id, registeredAt: batch.registeredAt, rows: lines.length })
}
