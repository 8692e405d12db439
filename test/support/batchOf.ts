import { createHash } from 'node:crypto'
import { type Batch, batchSchema } from '../../schemas/batch.ts'

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** A batch just registered, of the content given, apart from what is said otherwise. */
export const batchOf = (changes: Partial<Batch> & { readonly content?: string } = {}): Batch => {
  const { content = '', ...rest } = changes
  return batchSchema.parse({
    id: 'b1',
    jurisdiction: 'county',
    kind: 'reception',
    unit: 'U001',
    period: '2025-03',
    fileName: '接待.csv',
    sha256: sha256(content),
    state: 'registered',
    registeredAt: '2025-04-01T08:00:00.000Z',
    ...rest,
  })
}
