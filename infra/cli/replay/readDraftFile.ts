import { readFile } from 'node:fs/promises'
import { DraftRefused, readDraft } from '../../../functions/replay/core/readDraft.ts'
import type { Draft } from '../../../schemas/draft.ts'
import type { YamlFault } from '../../../functions/shared/yaml/yamlFault.ts'
import { InputRefused } from '../inputRefused.ts'
import { withFile } from '../openFile.ts'

export interface DraftFile {
  readonly text: string
  readonly draft: Draft
}

/** Reads and checks a draft before anything is judged by it. @throws InputRefused with the line of each fault */
export async function readDraftFile(path: string): Promise<DraftFile> {
  const text = await withFile(path, () => readFile(path, 'utf8'))
  try {
    return { text, draft: readDraft(text) }
  } catch (error) {
    if (!(error instanceof DraftRefused)) throw error
    const told = (line: (fault: YamlFault) => string): string => error.faults.map(line).join('\n  ')
    throw new InputRefused(path, {
      code: 'DRAFT_INVALID',
      zh: told(({ line, path: where, zh }) => `${line === undefined ? '' : `第${line}行 `}${where} ${zh}`),
      en: told(({ line, path: where, en }) => `${line === undefined ? '' : `line ${line}: `}${where} ${en}`),
    })
  }
}
