import { StyleProvider } from '@ant-design/cssinjs'
import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { type ReactNode, createContext, useContext, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { keptChoice } from '../parts/keptChoice.ts'
import { useLanguage } from '../words/words.ts'
import { type ThemeName, themes } from './tokens.ts'

export const themeChoices = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof themeChoices)[number]

interface ThemeState {
  readonly choice: ThemeChoice
  /** The theme shown, whatever was chosen. */
  readonly name: ThemeName
  readonly choose: (choice: ThemeChoice) => void
}

const ThemeContext = createContext<ThemeState>({ choice: 'system', name: 'light', choose: () => {} })
export const useTheme = (): ThemeState => useContext(ThemeContext)

const kept = keptChoice<ThemeChoice>('theme', themeChoices, 'system')
const darkSystem = matchMedia('(prefers-color-scheme: dark)')
const paper = matchMedia('print')

/** The style sheet is a file: nothing of it is made again at run time. */
const asSheet = {
  light: { ...themes.light, zeroRuntime: true },
  dark: { ...themes.dark, zeroRuntime: true },
} as const satisfies Record<ThemeName, object>

/** What Ant Design still makes goes where no document sees it. */
const nowhere = document.createElement('div')

export function Themed({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage()
  const [choice, setChoice] = useState(kept.read)
  const [systemIsDark, setSystemIsDark] = useState(darkSystem.matches)
  useEffect(() => {
    const follow = (event: MediaQueryListEvent): void => setSystemIsDark(event.matches)
    darkSystem.addEventListener('change', follow)
    return () => darkSystem.removeEventListener('change', follow)
  }, [])
  const [isOnPaper, setIsOnPaper] = useState(paper.matches)
  useEffect(() => {
    // The page is laid out for paper as soon as this returns.
    const follow = (event: MediaQueryListEvent): void => flushSync(() => setIsOnPaper(event.matches))
    paper.addEventListener('change', follow)
    return () => paper.removeEventListener('change', follow)
  }, [])
  const onScreen: ThemeName = choice === 'system' ? (systemIsDark ? 'dark' : 'light') : choice
  const name: ThemeName = isOnPaper ? 'light' : onScreen
  useLayoutEffect(() => {
    document.documentElement.className = name
  }, [name])
  const state = useMemo(
    () => ({
      choice,
      name,
      choose: (wanted: ThemeChoice) => {
        kept.write(wanted)
        setChoice(wanted)
      },
    }),
    [choice, name],
  )
  return (
    <ThemeContext value={state}>
      <StyleProvider container={nowhere}>
        <ConfigProvider theme={asSheet[name]} locale={language === 'zh' ? zhCN : enUS} wave={{ disabled: true }}>
          {children}
        </ConfigProvider>
      </StyleProvider>
    </ThemeContext>
  )
}
