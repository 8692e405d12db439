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
  const claims: { unit: UnitCode; voucherNo: string; since: IsoMoment; facts: Fact[]; total: Fen }[] = []
  const latest = new Map<string, (typeof claims)[number]>()
  for (const fact of facts) {
    const { voucherNo, amount } = fact.fields
    const name = `${fact.unit}|${voucherNo}`
    const known = latest.get(name)
    if (known !== undefined && daysBetween(known.since, fact.on) <= sameVoucherDays) {
      known.facts.push(fact)
      known.total = addFen(known.total, amount)
    } else {
      const claim = { unit: fact.unit, voucherNo, since: fact.on, facts: [fact], total: amount }
      latest.set(name, claim)
      claims.push(claim)
    }
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
