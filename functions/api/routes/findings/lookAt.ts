import type { Finding } from '../../../../schemas/finding.ts'
import type { Principal } from '../../../../schemas/principal.ts'
import type { Reader } from '../../../shared/findings/findingStore.ts'
import type { Scope } from '../../../shared/people/scope.ts'
import type { ApiMeans } from '../../means.ts'
import { ProblemError } from '../../problemError.ts'

export const readerOf = (scope: Scope, principal: Principal): Reader => ({ scope, principal })

/** A finding the caller may see. @throws ProblemError when there is none in their reach, or they are recused from it */
export async function lookAt(
  { findings }: ApiMeans,
  scope: Scope,
  principal: Principal,
  id: string,
): Promise<{ readonly finding: Finding; readonly submitters: readonly string[] }> {
  const seen = await findings.look(readerOf(scope, principal), id)
  if (seen.finding === undefined) throw new ProblemError(seen.why === 'recused' ? 'LZ-0206' : 'LZ-0004')
  return seen
}
