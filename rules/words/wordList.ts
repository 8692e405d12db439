import type { BothLanguages } from '../kit/vocabulary.ts'
import { beginsWith, beginsWithPair, glance, newListBit } from './glance.ts'
import { plainText } from './plainText.ts'

/** A word given literally, or as the source of a regular expression with what it can begin with: one character or more. */
export type ListedWord = string | { readonly pattern: string; readonly starts: readonly string[] }

/** What a list says of itself, for the pages of the rules that read by it. */
export interface WordListAbout extends BothLanguages {
  readonly words: readonly ListedWord[]
  /** Sources of regular expressions: longer texts that look like a word of the list but are not what it means. */
  readonly except: readonly string[]
}

/** Source of a regular expression; one that may begin with anything names a character without which it holds nothing, and costs nothing there. */
export type Exception = string | { readonly pattern: string; readonly holds: string }

/** Finds words in free text. */
export interface WordList extends WordListAbout {
  /** The list's bit in a {@link glance}. */
  readonly bit: number
  /** The first word of the text, as written there but in plain characters; `undefined` when it has none. */
  find(text: string): string | undefined
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
const sourceOf = (word: ListedWord): string => (typeof word === 'string' ? escaped(word) : word.pattern)
const patternOf = (exception: Exception): string => (typeof exception === 'string' ? exception : exception.pattern)
const longestFirst = (sources: readonly string[]): readonly string[] => sources.toSorted((a, b) => b.length - a.length)
const anyOf = (sources: readonly string[]): string => `(?:${longestFirst(sources).join('|')})`

/** "Not served": the words named right behind it were not there, unless a quantity follows. */
const denial =
  '(?:未上|未点|未饮|未喝|未用|未提供|未安排|未供应|未消费|没有(?:上|点|饮|喝|用|提供|安排|供应|消费)?|没上|没喝|不上|不含|不饮|不喝|不用|不提供|不供应|(?:禁止|严禁|谢绝|不得)(?:饮用?|喝|上|提供|供应|吸|抽|自带)?|无)'
const deniedToo = ['烟酒', '酒水', '香烟', '烟', '酒', '鱼翅', '燕窝', '野味', '土特产', '礼品', '纪念品']
const quantity = '(?!\\s*[\\d一二两三四五六七八九十])'

/** Compiles a list once. Only texts that a {@link glance} could not clear meet the regular expression. */
export function wordList({
  except: exceptions = [],
  ...list
}: Omit<WordListAbout, 'except'> & { readonly except?: readonly Exception[] }): WordList {
  const words = list.words.map(sourceOf)
  const denied = `${denial}(?:(?:任何|各类|高档|名贵)?${anyOf([...words, ...deniedToo])}(?:类|等)?${quantity}[、和及与或]*)+`
  const compile = (except: readonly Exception[]): RegExp =>
    new RegExp(`${anyOf([...except.map(patternOf), denied])}|(${longestFirst(words).join('|')})`, 'giu')
  const whole = compile(exceptions)
  const rare = exceptions.flatMap((exception) => (typeof exception === 'string' ? [] : [exception.holds]))
  const usual = rare.length === 0 ? whole : compile(exceptions.filter((exception) => typeof exception === 'string'))
  const bit = newListBit()
  for (const start of list.words.flatMap((word) => (typeof word === 'string' ? [word] : word.starts))) {
    if (start.length === 1) beginsWith(bit, start)
    else beginsWithPair(bit, start.charAt(0), start.charAt(1))
  }
  const search = (text: string): string | undefined => {
    const expression = rare.some((character) => text.includes(character)) ? whole : usual
    expression.lastIndex = 0
    for (let match = expression.exec(text); match !== null; match = expression.exec(text)) {
      if (match[1] !== undefined) return match[1]
    }
    return undefined
  }
  let lastText: string | undefined
  let lastFound: string | undefined
  return {
    ...list,
    except: exceptions.map(patternOf),
    bit,
    find(text) {
      if ((glance(text) & bit) === 0) return undefined
      // Several rules ask the same list about the same record.
      if (text !== lastText) {
        lastFound = search(plainText(text))
        lastText = text
      }
      return lastFound
    },
  }
}

/** Whether a text holds no word of any of the lists for certain: one look for all of them, which most texts end with. */
export function clearOf(lists: readonly WordList[]): (text: string) => boolean {
  const bits = lists.reduce((all, { bit }) => all | bit, 0)
  return (text) => (glance(text) & bits) === 0
}
