import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { keptChoice } from '../parts/keptChoice.ts'
import { type Language, LanguageContext, languages } from './words.ts'

const kept = keptChoice<Language>('language', languages, 'zh')

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(kept.read)
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const choice = useMemo(
    () => ({
      language,
      choose: (wanted: Language) => {
        kept.write(wanted)
        setLanguage(wanted)
      },
    }),
    [language],
  )
  return <LanguageContext value={choice}>{children}</LanguageContext>
}
