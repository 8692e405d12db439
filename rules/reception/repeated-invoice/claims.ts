import { addFen, type Fen, zeroFen } from '../../../schemas/values/fen.ts'
import { daysBetween } from '../../../schemas/values/calendarArithmetic.ts'
import type { IsoMoment } from '../../../schemas/values/isoDate.ts'
import type { UnitCode } from '../../../schemas/values/ids.ts'

interface ClaimFact {
  readonly unit: UnitCode
  readonly on: IsoMoment
  readonly fields: { readonly voucherNo: string; readonly amount: Fen }
}

/** The rows of one voucher of one unit that claim the same invoice. */
interface Claim<Fact> {
  readonly unit: UnitCode
  readonly voucherNo: string
  readonly since: IsoMoment
  readonly facts: readonly Fact[]
  readonly total: Fen
}

/** Voucher numbers start again each month or year: rows further apart are of another voucher with the same number. */
const sameVoucherDays = 31

function byVoucher<Fact extends ClaimFact>(facts: readonly Fact[]): readonly Claim<Fact>[] {
  const claims: Claim<Fact>[] = []
  for (const fact of facts) {
    const { voucherNo, amount } = fact.fields
    const index = claims.findLastIndex(
      (claim) =>
        claim.unit === fact.unit &&
        claim.voucherNo === voucherNo &&
        daysBetween(claim.since, fact.on) <= sameVoucherDays,
    )
    const known = claims[index]
    if (known === undefined) claims.push({ unit: fact.unit, voucherNo, since: fact.on, facts: [fact], total: amount })
    else claims[index] = { ...known, facts: [...known.facts, fact], total: addFen(known.total, amount) }
  }
  return claims
}

/**
 * The claims of one invoice that still stand: a voucher that nets to nothing is none, and a refund of the same unit
 * takes away the claim of the same amount, so that a bill paid back and claimed anew is no repeat.
 */
export function standingClaims<Fact extends ClaimFact>(facts: readonly Fact[]): readonly Claim<Fact>[] {
  const claims = byVoucher(facts)
  const standing = claims.filter((claim) => claim.total > zeroFen)
  for (const refund of claims) {
    if (refund.total >= zeroFen) continue
    const index = standing.findIndex(
      (claim) => claim.unit === refund.unit && addFen(claim.total, refund.total) === zeroFen,
    )
    if (index >= 0) standing.splice(index, 1)
  }
  return standing
}
