import type { Brand } from '../../../schemas/values/brand.ts'

/** Text that no font can show. */
export type MissingText = Brand<string, 'MissingText'>

const isMissing = (text: string | undefined): text is MissingText => text !== undefined && text !== ''

/** The text a compiler's refusal names, if it refuses for want of a glyph. It escapes what cannot be printed. */
export function textMissingIn(error: unknown): MissingText | undefined {
  if (!(error instanceof Error)) return undefined
  const named = /the text `\\?"(.+?)\\?"` could not be displayed/su.exec(error.message)?.[1]
  const text = named?.replaceAll(/\\{1,2}u\{([0-9a-f]+)\}/gu, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
  return isMissing(text) ? text : undefined
}

/** Writes every character of the text by its number, as 〔U+1F600〕. */
export function nameMissing(input: string, missing: MissingText): string {
  let named = input
  for (const character of new Set(missing)) {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    named = named.replaceAll(character, `〔U+${code}〕`)
  }
  return named
}
