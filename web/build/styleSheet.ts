import { extractStyle } from '@ant-design/static-style-extract'
import { ConfigProvider } from 'antd'
import { type ReactNode, createElement } from 'react'
import { type ThemeName, themes } from '../theme/tokens.ts'

const sheetOf = (name: ThemeName): string =>
  extractStyle((node: ReactNode) => createElement(ConfigProvider, { theme: themes[name] }, node))

/**
 * Ant Design's style sheet as one text for both themes: a strict content policy allows no style element made at run time.
 * The themes share all rules but those that set variables.
 */
export function antdStyleSheet(): string {
  const light = sheetOf('light')
  const shared = new Set(light.split('}'))
  const onlyDark = sheetOf('dark')
    .split('}')
    .filter((rule) => !shared.has(rule))
    .map((rule) => `${rule}}`)
  return `${light}\n${onlyDark.join('')}`
}
