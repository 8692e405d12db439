import { createRequire } from 'node:module'
import path from 'node:path'

/** Where the DynamoDB engine's program lies, or undefined where npm installed none (it exists for Linux on x64). */
export const dynamoProgram = (): string | undefined => {
  try {
    const packageFile = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json')
    return path.join(path.dirname(packageFile), 'dynoxide')
  } catch {
    return undefined
  }
}
