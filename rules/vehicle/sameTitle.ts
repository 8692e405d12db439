import { compatible } from '../../schemas/field/normalise.ts'

/** Brackets and spaces are typed in many ways; the words are not. */
const plain = (title: string): string => compatible(title).replace(/\s+/gu, '')

/** Whether two titles of a body say the same. */
export const sameTitle = (a: string, b: string): boolean => a === b || plain(a) === plain(b)
