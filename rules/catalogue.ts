import type { Catalogue } from './kit/catalogueShape.ts'
import { receptionRecordRules, receptionWindowRules } from './reception/index.ts'

/** Every rule the system judges by. A rule folder that is missing here fails a test. */
export const catalogue: Catalogue = {
  recordRules: {
    reception: receptionRecordRules,
    trip: [],
    vehicleCost: [],
    expense: [],
    eventReport: [],
  },
  windowRules: [...receptionWindowRules],
}
