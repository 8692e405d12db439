import { LineCounter, parseDocument } from 'yaml'
import { type Profile, profileSchema } from '../../../schemas/profile.ts'
import { BatchRefused } from '../core/refusal.ts'

/** Reads a profile. @throws BatchRefused naming the file, and the line and path of everything that is wrong */
export function readProfile(text: string, fileName: string): Profile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [fault] = document.errors
  if (fault !== undefined) throw refused(fileName, [fault.message.split('\n')[0] ?? ''])
  const parsed = profileSchema.safeParse(document.toJS())
  if (parsed.success) return parsed.data
  throw refused(
    fileName,
    parsed.error.issues.map(({ path, message }) => {
      const line = lineOf(document, path, lines)
      return `${line === undefined ? '' : `line ${line}, `}${path.join('.')}: ${message}`
    }),
  )
}

/** The line of the nearest part of the path that stands in the file. */
function lineOf(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
  lines: LineCounter,
): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) continue
    const start: unknown = node.range[0]
    if (typeof start === 'number') return lines.linePos(start).line
  }
  return undefined
}

const refused = (file: string, faults: readonly string[]): BatchRefused =>
  new BatchRefused({
    code: 'PROFILE_INVALID',
    zh: `列对应配置 ${file} 有误：${faults.join('；')}`,
    en: `the column profile ${file} is wrong: ${faults.join('; ')}`,
  })
