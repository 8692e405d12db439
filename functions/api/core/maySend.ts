import type { Registration } from '../../../schemas/batch.ts'
import type { Principal } from '../../../schemas/principal.ts'
import { isRecordKind } from '../../../schemas/records/kinds.ts'

/**
 * Whether somebody may send a sheet, or take it back. Records are a unit's own: only its clerk answers for them, whatever
 * else the clerk may read by another role. Registers are the county's.
 */
export const maySend = (
  { kind, unit }: Pick<Registration, 'kind' | 'unit'>,
  { roles, unit: own }: Pick<Principal, 'roles' | 'unit'>,
): boolean => (isRecordKind(kind) ? roles.includes('financeClerk') && own === unit : roles.includes('ruleKeeper'))
