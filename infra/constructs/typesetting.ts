import { cpSync, existsSync } from 'node:fs'
import path from 'node:path'
import type { BundlingOptions } from 'aws-cdk-lib/aws-lambda-nodejs'
import { bundling, repositoryRoot } from './bundling.ts'

const typesetter = '@myriaddreamin/typst-ts-node-compiler'

/**
 * What the report function carries beside its code: the typesetter, whose native part no bundler can take in, with the
 * binary for Lambda's x86 processors, and the open fonts in the weights that reports use. 110 MB, of 250 that may be.
 */
export const carried = [
  typesetter,
  `${typesetter}-linux-x64-gnu`,
  ...['noto-serif-sc', 'noto-sans-sc'].flatMap((family) =>
    ['package.json', '400Regular', '700Bold'].map((part) => `@expo-google-fonts/${family}/${part}`),
  ),
] as const

/** Copies it beside the bundled file, from what is installed. @throws with the command that installs what is missing */
function carry(outputFolder: string): void {
  for (const part of carried) {
    const from = path.join(repositoryRoot, 'node_modules', part)
    if (!existsSync(from)) {
      throw new Error(
        `${part} is not installed; run: npm ci --os=linux --cpu=x64 --libc=glibc (the report function runs on Linux x64)`,
      )
    }
    cpSync(from, path.join(outputFolder, 'node_modules', part), { recursive: true })
  }
}

/** How the report function is bundled. */
export const typesetting: BundlingOptions = {
  ...bundling,
  externalModules: [typesetter],
  commandHooks: {
    beforeBundling: () => [],
    beforeInstall: () => [],
    afterBundling: (_input, output) => {
      carry(output)
      return []
    },
  },
}
