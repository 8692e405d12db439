import type { RecordRow } from '../../schemas/records/kinds.ts'
import { isNotFuel } from './words/energy.ts'

type Bill = Pick<RecordRow<'vehicleCost'>, 'costKind' | 'product' | 'amount'>

/** A purchase of fuel: no refund, and not the urea or engine oil that stations put on the same account. */
export const isFuelBill = ({ costKind, product, amount }: Bill): boolean =>
  costKind === 'fuel' && amount > 0 && (product === undefined || !isNotFuel(product))
