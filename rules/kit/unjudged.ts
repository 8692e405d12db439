import type { Undetermined } from './undetermined.ts'

/** Nothing can be said of any record of the window, for one reason. */
export const unjudged = <Fact>(
  facts: readonly Fact[],
  because: Undetermined,
): {
  readonly flags: readonly []
  readonly undetermined: readonly { readonly fact: Fact; readonly because: Undetermined }[]
} => ({
  flags: [],
  undetermined: facts.map((fact) => ({ fact, because })),
})

const mostRows = 200

/** The rows a finding about a habit shows: the first ones are enough to follow it, and its sentence counts them all. */
export const shownRows = <Fact>(facts: readonly Fact[]): readonly Fact[] => facts.slice(0, mostRows)
