import type { Registration } from '../../../schemas/batch.ts'
import type { Principal } from '../../../schemas/principal.ts'
import { isRecordKind } from '../../../schemas/records/kinds.ts'
import type { Scope } from '../../shared/people/scope.ts'

/** Whether somebody may send a sheet, or take it back: those of records are a unit's own, registers are the county's. */
export const maySend = (
  { kind, unit }: Pick<Registration, 'kind' | 'unit'>,
  scope: Scope,
  { roles }: Principal,
): boolean =>
  isRecordKind(kind) ? scope.mayReach({ unit }) && roles.includes('financeClerk') : roles.includes('ruleKeeper')
