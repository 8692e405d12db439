import { compatible } from '../../schemas/field/normalise.ts'

/** The lists of a register are few and come back with every bill. */
const split = new Map<string, readonly string[]>()
const mostLists = 10_000

const plain = (name: string): string => compatible(name).replace(/[\s()]+/gu, '')

function namesOf(list: string): readonly string[] {
  const known = split.get(list)
  if (known !== undefined) return known
  const names = list
    .split(/[、,，;；/]/u)
    .map(plain)
    .filter((name) => name !== '')
  if (split.size < mostLists) split.set(list, names)
  return names
}

/** Whether a vendor is among the names of a register cell (`中石化一站、中石油二站`); a longer form of a name counts. */
export function isListed(list: string, vendor: string): boolean {
  const names = namesOf(list)
  if (names.includes(vendor)) return true
  const asked = plain(vendor)
  return names.some((name) => asked.includes(name) || name.includes(asked))
}
