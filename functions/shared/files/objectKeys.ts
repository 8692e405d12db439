import type { Batch } from '../../../schemas/batch.ts'

const five = (number: number): string => String(number).padStart(5, '0')

/** Uploads arrive under this prefix, in a bucket of their own; its events start the way of a batch. */
export const uploadPrefix = 'uploads/'

/** Files that were taken in, as they were uploaded. */
export const originalPrefix = 'originals/'

/** Hashes of the audit trail, kept where they cannot be changed; under it the function that kept them. */
export const auditPrefix = 'audit/'

const uploadShape = /^uploads\/([^/]+)\/([^/]+)$/

type JudgedBatch = Pick<Batch, 'id' | 'judging'>

/** By its digest: a partition settled twice may be judged otherwise the second time, and its mark names the first. */
const placesName = (county: string, { id, judging }: JudgedBatch, number: number, digest: string): string =>
  `${county}/${id}/${five(judging)}/${five(number)}-${digest}.ndjson.gz`

/** Names of the evidence objects: of a batch, of a finding, of the county. */
export const objectKeys = {
  upload: (county: string, batch: string): string => `${uploadPrefix}${county}/${batch}`,
  /** The uploaded file itself, once it could be taken in. */
  original: (county: string, batch: string): string => `${originalPrefix}${county}/${batch}`,
  chunk: (county: string, batch: string, chunk: number): string => `chunks/${county}/${batch}/${five(chunk)}.ndjson.gz`,
  rejected: (county: string, batch: string): string => `rejected/${county}/${batch}.ndjson.gz`,
  warned: (county: string, batch: string): string => `warned/${county}/${batch}.ndjson.gz`,
  annotated: (county: string, batch: string): string => `annotated/${county}/${batch}.xlsx`,
  /** Every problem of a file, one a line. */
  errors: (county: string, batch: string): string => `annotated/${county}/${batch}.csv`,
  repeats: (county: string, batch: string): string => `repeats/${county}/${batch}.ndjson.gz`,
  /** Each time a batch is judged it has facts of its own: what an earlier time wrote late is not met. */
  facts: (county: string, { id, judging }: JudgedBatch, partition: number, chunk: number): string =>
    `facts/${county}/${id}/${five(judging)}/${five(partition)}/${five(chunk)}.ndjson.gz`,
  coverage: (county: string, batch: string): string => `coverage/${county}/${batch}.json`,
  /** What was due in a chunk. */
  chunkPlaces: (county: string, batch: JudgedBatch, chunk: number, digest: string): string =>
    `places/${placesName(county, batch, chunk, digest)}`,
  /** What was due in a partition, in a folder of the stage's own. */
  partitionPlaces: (county: string, batch: JudgedBatch, partition: number, digest: string): string =>
    `coverage/${placesName(county, batch, partition, digest)}`,
  auditAnchor: (writer: string, county: string, sequence: number): string =>
    `${auditPrefix}${writer}/${county}/${String(sequence).padStart(12, '0')}.json`,
  attachment: (county: string, finding: string, id: string): string => `attachments/${county}/${finding}/${id}`,
  profile: (county: string, name: string): string => `profiles/${county}/${name}.yaml`,
  replay: (county: string, replay: string): string => `replays/${county}/${replay}.json.gz`,
  /** A part or file of a report: what it rests on, its document, the rows behind it, its formats. */
  report: (county: string, id: string, name: string): string => `reports/${county}/${id}/${name}`,
  register: (county: string, kind: string, version: string): string =>
    `registers/${county}/${kind}/${version}.ndjson.gz`,
}

/** Which batch an uploaded object belongs to; `undefined` for an object that is no upload. */
export function uploadOf(key: string): { readonly jurisdiction: string; readonly batch: string } | undefined {
  const match = uploadShape.exec(key)
  const [, jurisdiction, batch] = match ?? []
  return jurisdiction === undefined || batch === undefined ? undefined : { jurisdiction, batch }
}
