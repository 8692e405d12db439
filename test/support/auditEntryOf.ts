import { digestOf } from '../../functions/shared/audit/chain.ts'
import { type NewEntry, newEntrySchema } from '../../schemas/audit.ts'

/** Something an officer did, apart from what is said otherwise. */
export const auditEntryOf = (changes: Partial<NewEntry> = {}): NewEntry =>
  newEntrySchema.parse({
    at: '2025-04-01T08:00:00.000Z',
    actor: 'officer1',
    role: 'disciplineOfficer',
    act: 'findingDecided',
    subjects: ['f1'],
    digest: digestOf({ decision: 'confirmed' }),
    ...changes,
  })
