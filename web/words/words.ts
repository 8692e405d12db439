import { createContext, useContext } from 'react'

export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]
export interface BothLanguages {
  readonly zh: string
  readonly en: string
}
/** The texts of one room, by name. `{name}` in a text is a place to fill in. */
export type Dictionary = Readonly<Record<string, BothLanguages>>

type Places<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Places<Rest> : never
type Filling<Text extends string> = Readonly<Record<Places<Text>, string | number>>
type Arguments<Text extends string> = [Places<Text>] extends [never] ? [] : [Filling<Text>]

/** Says a text of the dictionary in the chosen language; a place left unfilled does not compile. */
export type Say<Words extends Dictionary> = <Name extends keyof Words>(
  name: Name,
  ...filling: Arguments<Words[Name]['zh']>
) => string

const fill = (text: string, filling: Readonly<Record<string, string | number>> = {}): string =>
  text.replaceAll(/\{(\w+)\}/g, (place, name: string) => {
    const value = filling[name]
    return value === undefined ? place : String(value)
  })

export interface LanguageChoice {
  readonly language: Language
  readonly choose: (language: Language) => void
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'zh', choose: () => {} })
export const useLanguage = (): LanguageChoice => useContext(LanguageContext)

/** The texts of a room in the chosen language. */
export function useWords<const Words extends Dictionary>(dictionary: Words): Say<Words> {
  const { language } = useLanguage()
  return (name, ...filling) => fill(dictionary[name]?.[language] ?? '', filling[0])
}

/** One text of a pair in the chosen language. */
export function useBoth(): (pair: BothLanguages) => string {
  const { language } = useLanguage()
  return (pair) => pair[language]
}
