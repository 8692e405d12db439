import type { Undetermined } from './undetermined.ts'
import type { FlagValues } from './vocabulary.ts'
import type { WindowFlag, WindowJudgement } from './windowTypes.ts'

/**
 * Judges a window record by record, for rules that compare each with the ones before it. `judgeOne` answers a flag, the
 * reason why the record cannot be judged, or `undefined` when there is nothing to say of it.
 */
export function judgeEach<Fact, Values extends FlagValues>(
  facts: readonly Fact[],
  judgeOne: (fact: Fact, index: number) => WindowFlag<Fact, Values> | Undetermined | undefined,
): WindowJudgement<Fact, Values> {
  const flags: WindowFlag<Fact, Values>[] = []
  const unjudged: { readonly fact: Fact; readonly because: Undetermined }[] = []
  for (const [index, fact] of facts.entries()) {
    const result = judgeOne(fact, index)
    if (result === undefined) continue
    if (result.outcome === 'flagged') flags.push(result)
    else unjudged.push({ fact, because: result })
  }
  return { flags, undetermined: unjudged }
}
