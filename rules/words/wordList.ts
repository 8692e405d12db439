/** A word given literally, or as the source of a regular expression with the characters it can begin with. */
export type ListedWord = string | { readonly pattern: string; readonly starts: string }

/** Finds words in free text. Exceptions are longer texts that look like a word of the list but are not what it means. */
export interface WordList {
  /** The first word of the text, as written there; `undefined` when it has none. */
  find(text: string): string | undefined
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
const sourceOf = (word: ListedWord): string => (typeof word === 'string' ? escaped(word) : word.pattern)
const longestFirst = (sources: readonly string[]): readonly string[] => sources.toSorted((a, b) => b.length - a.length)
const anyOf = (sources: readonly string[]): string => `(?:${longestFirst(sources).join('|')})`

const fullWidth = (character: string): string => {
  const code = character.charCodeAt(0)
  return code > 32 && code < 127 ? String.fromCharCode(code + 0xfee0) : character
}

/** "Not served": the words named right behind it were not there, unless a quantity follows. */
const denial =
  '(?:未上|未点|未饮|未喝|未用|未提供|未安排|未供应|未消费|没有|没上|没喝|不上|不含|不饮|不喝|不用|不提供|不供应|(?:禁止|严禁|谢绝|不得)(?:饮用?|喝|上|提供|供应|吸|抽|自带)?|无)'
const deniedToo = ['烟酒', '酒水', '香烟', '烟', '酒', '鱼翅', '燕窝', '野味', '土特产', '礼品', '纪念品']
const quantity = '(?!\\s*[\\d一二两三四五六七八九十])'

/**
 * Compiles a list once. Most texts hold no character a word begins with and are done after one glance at each
 * character; only the others meet the regular expression.
 */
export function wordList(list: {
  readonly words: readonly ListedWord[]
  /** Sources of regular expressions. */
  readonly except?: readonly string[]
}): WordList {
  const words = list.words.map(sourceOf)
  const denied = `${denial}(?:(?:任何|各类|高档|名贵)?${anyOf([...words, ...deniedToo])}(?:类|等)?${quantity}[、和及与或]*)+`
  const expression = new RegExp(`${anyOf([...(list.except ?? []), denied])}|(${longestFirst(words).join('|')})`, 'giu')
  const starts = new Uint8Array(65_536)
  for (const word of list.words) {
    const first = typeof word === 'string' ? word.slice(0, 1) : word.starts
    for (const character of first) {
      for (const form of [character.toLowerCase(), character.toUpperCase()]) {
        starts[form.charCodeAt(0)] = 1
        starts[fullWidth(form).charCodeAt(0)] = 1
      }
    }
  }
  return {
    find(text) {
      for (let index = 0; index < text.length; index++) {
        if (starts[text.charCodeAt(index)] !== 1) continue
        for (const match of text.normalize('NFKC').matchAll(expression)) if (match[1] !== undefined) return match[1]
        return undefined
      }
      return undefined
    },
  }
}
