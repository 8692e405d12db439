import type { CoverageSubject } from '../../../rules/kit/placeTally.ts'
import type { OfficialCode, UnitCode } from '../../../schemas/values/ids.ts'
import type { Scope } from '../../shared/people/scope.ts'

/**
 * Whose coverage a caller asks for: a clerk their own unit's, a leader their own; asked for neither, that. `outside`: it
 * is not theirs to see; `unsaid`: somebody who may see all must say whose.
 */
export function subjectAsked(
  { unit, official }: { readonly unit?: UnitCode | undefined; readonly official?: OfficialCode | undefined },
  { reach }: Scope,
): CoverageSubject | 'outside' | 'unsaid' {
  if (unit !== undefined && official !== undefined) return 'unsaid'
  switch (reach.kind) {
    case 'county':
      if (unit !== undefined) return { of: 'unit', code: unit }
      return official === undefined ? 'unsaid' : { of: 'official', code: official }
    case 'unit':
      return official === undefined && (unit ?? reach.unit) === reach.unit
        ? { of: 'unit', code: reach.unit }
        : 'outside'
    case 'official':
      return unit === undefined && (official ?? reach.official) === reach.official
        ? { of: 'official', code: reach.official }
        : 'outside'
    case 'nothing':
      return 'outside'
  }
}
