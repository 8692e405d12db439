import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { antdSheetPlugin } from './build/antdSheetPlugin.ts'
import { leanAntd } from './build/leanAntd.ts'

/** Where the console stands on its host; the API is at the root of the same host. */
export const consoleBase = '/console/'

export default defineConfig({
  root: import.meta.dirname,
  base: consoleBase,
  plugins: [react(), antdSheetPlugin(), leanAntd()],
  build: {
    outDir: '../.data/console',
    emptyOutDir: true,
    // Browsers of domestic systems follow Chromium at a distance of years.
    target: 'chrome87',
    // A data: address would need its own permission in the content policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    manifest: true,
  },
})
