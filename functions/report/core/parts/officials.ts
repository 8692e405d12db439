import type { RegisterLookup } from '../../../../rules/kit/registers.ts'
import type { RegisterRow } from '../../../../schemas/registers/kinds.ts'
import type { BothLanguages } from '../../../../rules/kit/vocabulary.ts'

export type Post = RegisterRow<'official'>

/** A report asked for somebody or something the registers do not know. */
export class SubjectUnknown extends Error {
  override readonly name = 'SubjectUnknown'
  readonly told: BothLanguages

  constructor(told: BothLanguages) {
    super(told.en)
    this.told = told
  }
}

/** Every post an official held within a span, in order. @throws SubjectUnknown */
export function postsOf({ official }: RegisterLookup, code: string, from: string, until: string): readonly Post[] {
  const posts = (official?.rows ?? [])
    .filter((row) => row.code === code && row.from <= until && (row.until === undefined || row.until >= from))
    .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.post < b.post ? -1 : 1))
  if (posts.length === 0) {
    throw new SubjectUnknown({
      zh: `人员登记册中没有${code}在${from}至${until}期间的任职记录，请先补登`,
      en: `the official register has no post of ${code} from ${from} to ${until}; add it first`,
    })
  }
  return posts
}

/** A unit's name as it stood on a date; its code when the register does not say. */
export const unitName = ({ unit }: RegisterLookup, code: Post['unit'], on: Post['from']): string =>
  unit?.on(code, on)?.name ?? code
