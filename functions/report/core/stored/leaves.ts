import type { Figure } from '../../../../schemas/reports/figure.ts'

/** The figures whose rows a figure rests on: itself, or those in its formula, each once. */
export function leavesOf(figure: Figure, figures: readonly Figure[]): readonly Figure[] {
  const known = new Map(figures.map((each) => [each.id, each]))
  const leaves = new Map<string, Figure>()
  const follow = (each: Figure): void => {
    if (!('formula' in each.basis)) {
      leaves.set(each.id, each)
      return
    }
    for (const id of each.basis.formula.of) {
      const operand = known.get(id)
      if (operand !== undefined) follow(operand)
    }
  }
  follow(figure)
  return [...leaves.values()]
}
