import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const faces = {
  '@expo-google-fonts/noto-serif-sc': ['400Regular', '700Bold'],
  '@expo-google-fonts/noto-sans-sc': ['400Regular', '700Bold'],
} as const

/** Folders of the open fonts that come with the program; `own` is a county's folder, which comes first. */
export function fontFolders(own: string | undefined): readonly string[] {
  const require = createRequire(import.meta.url)
  const open = Object.entries(faces).flatMap(([name, weights]) => {
    const folder = dirname(require.resolve(`${name}/package.json`))
    return weights.map((weight) => join(folder, weight))
  })
  return [...(own !== undefined && existsSync(own) ? [own] : []), ...open]
}
