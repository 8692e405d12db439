import type { AttachmentStore } from '../../functions/shared/attachments/attachmentStore.ts'
import type { AuditTrail } from '../../functions/shared/audit/auditTrail.ts'
import type { Attachment } from '../../schemas/findingLife/attachment.ts'

/** Files of findings in memory, with the preconditions of the table. */
export function memoryAttachments(
  trail: Pick<AuditTrail, 'append'>,
  initial: readonly Attachment[] = [],
): AttachmentStore {
  const nameOf = (finding: string, id: string): string => `${finding}|${id}`
  const kept = new Map(initial.map((each) => [nameOf(each.finding, each.id), each]))
  const get = (finding: string, id: string) => kept.get(nameOf(finding, id))
  return {
    get: async (finding, id) => get(finding, id),
    ofFinding: async (finding) => [...kept.values()].filter((each) => each.finding === finding),
    async announce(attachment, entry) {
      if (get(attachment.finding, attachment.id)?.confirmedAt !== undefined) return false
      await trail.append(entry)
      kept.set(nameOf(attachment.finding, attachment.id), attachment)
      return true
    },
    async confirm(seen, confirmedAt, entry) {
      if (get(seen.finding, seen.id)?.confirmedAt !== undefined) return false
      await trail.append(entry)
      kept.set(nameOf(seen.finding, seen.id), { ...seen, confirmedAt })
      return true
    },
  }
}
