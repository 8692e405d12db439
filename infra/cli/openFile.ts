import { refusalOf } from '../../functions/ingest/core/refusal.ts'
import { InputRefused } from './inputRefused.ts'

const systemFaults: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  ENOENT: { zh: '文件不存在', en: 'there is no such file' },
  EACCES: { zh: '没有读取权限', en: 'it may not be read' },
  EISDIR: { zh: '这是文件夹，不是文件', en: 'it is a folder, not a file' },
  ENOTDIR: { zh: '这不是文件夹', en: 'it is not a folder' },
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Does something with a file a person named; what is wrong with the file comes out as {@link InputRefused}. */
export async function withFile<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal !== undefined) throw new InputRefused(file, refusal)
    const code = codeOf(error)
    const fault = code === undefined ? undefined : systemFaults[code]
    if (code === undefined || fault === undefined) throw error
    throw new InputRefused(file, { code: `FILE_${code}`, ...fault })
  }
}
