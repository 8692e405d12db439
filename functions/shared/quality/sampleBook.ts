import type { ControlSample, RowVerdict } from '../../../schemas/controlSample.ts'
import type { AuditedBy } from '../batches/batchStore.ts'

/** Where control samples and what officers said of their rows are kept. Every write states its precondition. */
export interface SampleBook {
  get(id: string): Promise<ControlSample | undefined>
  /** The latest, newest first. */
  latest(limit: number): Promise<readonly ControlSample[]>
  /** Keeps a sample. Precondition: none has its id. */
  add(sample: ControlSample, audited: AuditedBy): Promise<void>
  verdicts(sample: string): Promise<readonly RowVerdict[]>
  /** Keeps what somebody said of a row. Precondition: nobody has; false when somebody has. */
  judge(sample: string, verdict: RowVerdict, audited: AuditedBy): Promise<boolean>
}
