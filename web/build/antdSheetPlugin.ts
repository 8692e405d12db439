import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { antdStyleSheet } from './styleSheet.ts'

/** Puts the style sheet of Ant Design beside the page as a file whose name changes with its text. */
export function antdSheetPlugin(): Plugin {
  const source = antdStyleSheet()
  const digest = createHash('sha256').update(source).digest('hex').slice(0, 10)
  const fileName = `assets/antd-${digest}.css`
  let base = '/'
  return {
    name: 'antd-sheet',
    apply: 'build',
    configResolved(config) {
      base = config.base
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName, source })
    },
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'stylesheet', href: `${base}${fileName}` }, injectTo: 'head-prepend' },
    ],
  }
}
