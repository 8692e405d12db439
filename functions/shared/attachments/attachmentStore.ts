import type { NewEntry } from '../../../schemas/audit.ts'
import type { Attachment } from '../../../schemas/findingLife/attachment.ts'

/** Files of findings, by the finding they belong to. Every write stands or falls with its entry in the audit trail. */
export interface AttachmentStore {
  /** Strongly consistent. */
  get(finding: string, id: string): Promise<Attachment | undefined>
  /** All of one finding, confirmed or not, by id. */
  ofFinding(finding: string): Promise<readonly Attachment[]>
  /** Precondition: none of its id has been confirmed. False when that did not hold. */
  announce(attachment: Attachment, entry: NewEntry): Promise<boolean>
  /** Precondition: it is announced as it was seen, and not confirmed. False when that did not hold. */
  confirm(seen: Attachment, confirmedAt: string, entry: NewEntry): Promise<boolean>
}

/** Whether all of these were sent by the person and found to be what they were announced as. */
export async function areKept(
  { get }: Pick<AttachmentStore, 'get'>,
  finding: string,
  ids: readonly string[],
  by: string,
): Promise<boolean> {
  const found = await Promise.all(ids.map((id) => get(finding, id)))
  return found.every((each) => each !== undefined && each.by === by && each.confirmedAt !== undefined)
}
