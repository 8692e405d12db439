import type { Principal } from '../../../schemas/principal.ts'
import type { Role } from '../../../schemas/roles.ts'
import type { OfficialCode, UnitCode } from '../../../schemas/values/ids.ts'

export type Reach =
  | { readonly kind: 'county' }
  | { readonly kind: 'unit'; readonly unit: UnitCode }
  | { readonly kind: 'official'; readonly official: OfficialCode }
  | { readonly kind: 'nothing' }

/** What something must say of itself for a scope to judge it. */
export interface Reachable {
  readonly unit?: UnitCode | undefined
  readonly subjects?: { readonly officials?: readonly string[] | undefined } | undefined
}

/**
 * What a caller may reach. It is made only from a principal, and the stores take it, so that a query for another unit's
 * data cannot be written. A role counts only where the route allows it: a rule keeper who is also a clerk reads findings
 * as a clerk.
 */
export class Scope {
  readonly reach: Reach

  private constructor(reach: Reach) {
    this.reach = reach
  }

  /** @param allowed the roles the route is open to */
  static of({ roles, unit, official }: Principal, allowed: readonly Role[]): Scope {
    const held = roles.filter((role) => allowed.includes(role))
    if (held.some((role) => role !== 'financeClerk' && role !== 'leader')) return new Scope({ kind: 'county' })
    if (held.includes('financeClerk') && unit !== undefined) return new Scope({ kind: 'unit', unit })
    if (held.includes('leader') && official !== undefined) return new Scope({ kind: 'official', official })
    return new Scope({ kind: 'nothing' })
  }

  mayReach({ unit, subjects }: Reachable): boolean {
    switch (this.reach.kind) {
      case 'county':
        return true
      case 'unit':
        return unit === this.reach.unit
      case 'official':
        return subjects?.officials?.includes(this.reach.official) ?? false
      case 'nothing':
        return false
    }
  }

  /** The same for the same reach: cursors are bound to it. */
  get name(): string {
    switch (this.reach.kind) {
      case 'county':
      case 'nothing':
        return this.reach.kind
      case 'unit':
        return `unit|${this.reach.unit}`
      case 'official':
        return `official|${this.reach.official}`
    }
  }
}

/** Which unit's data a query may read when it asks for one unit, or for all the caller may reach. */
export function unitWithin({ reach }: Scope, asked: UnitCode | undefined): UnitCode | 'every' | 'none' {
  if (reach.kind === 'county') return asked ?? 'every'
  return reach.kind === 'unit' && (asked === undefined || asked === reach.unit) ? reach.unit : 'none'
}
