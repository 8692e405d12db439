import { largestAttachment, typeOfName } from '../../schemas/findingLife/attachmentTypes.ts'
import { ApiProblem } from '../../functions/api/client.ts'
import type { BothLanguages } from '../../rules/kit/vocabulary.ts'
import type { Api } from '../data/ApiContext.tsx'
import { digestOf, sendBytes } from '../parts/sendBytes.ts'
import { findingWords } from './findingWords.ts'

/** A file a person chose: on its way, taken, or refused with the reason. */
export interface ChosenFile {
  /** Its place among those chosen. */
  readonly key: string
  readonly name: string
  readonly id?: string
  readonly refused?: BothLanguages
}

const isChosen = (value: unknown): value is ChosenFile => typeof value === 'object' && value !== null && 'key' in value
export const chosenFiles = (value: unknown): readonly ChosenFile[] =>
  Array.isArray(value) ? value.filter(isChosen) : []

/** Ids of the files that were taken. */
export const keptIds = (value: unknown): readonly string[] => chosenFiles(value).flatMap(({ id }) => id ?? [])

/** Refuses a form while a file is on its way: it would be left out without a word. */
export const nothingUnderway =
  (message: string) =>
  async (_rule: unknown, value: unknown): Promise<void> => {
    const underway = chosenFiles(value).some(({ id, refused }) => id === undefined && refused === undefined)
    if (underway) throw new Error(message)
  }

/** Announces a file, sends it, and has it checked; the file with its id, or why it was not taken. */
export async function sendAttachment(
  api: Api,
  finding: string,
  file: File,
): Promise<Pick<ChosenFile, 'id' | 'refused'>> {
  const type = typeOfName(file.name)
  if (type === undefined) return { refused: findingWords.wrongKind }
  if (file.size > largestAttachment) return { refused: findingWords.tooLarge }
  try {
    const body = { fileName: file.name, type, bytes: file.size, sha256: await digestOf(file) }
    const { value } = await api('POST /findings/:id/attachments', { params: { id: finding }, body })
    const { attachment, upload } = value
    if (upload !== undefined) {
      await sendBytes(upload, file)
      await api('POST /findings/:id/attachments/:attachment/confirm', {
        params: { id: finding, attachment: attachment.id },
      })
    }
    return { id: attachment.id }
  } catch (error) {
    return { refused: error instanceof ApiProblem ? error.problem : findingWords.notSent }
  }
}
