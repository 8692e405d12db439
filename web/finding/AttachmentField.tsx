import { Button } from 'antd'
import { useRef } from 'react'
import { attachmentTypeNames, attachmentTypes } from '../../schemas/findingLife/attachmentTypes.ts'
import { useApi } from '../data/ApiContext.tsx'
import { useBoth, useWords } from '../words/words.ts'
import { findingWords } from './findingWords.ts'
import { type ChosenFile, chosenFiles, sendAttachment } from './sendAttachment.ts'

const endings = attachmentTypeNames.flatMap((type) => attachmentTypes[type].endings.map((each) => `.${each}`)).join(',')

interface AttachmentFieldProps {
  readonly finding: string
  /** Given by the form around it. */
  readonly id?: string
  readonly value?: unknown
  readonly onChange?: (value: readonly ChosenFile[]) => void
}

/** Files handed in with an act: each is sent and checked as soon as it is chosen. */
export function AttachmentField({ finding, id, value, onChange }: AttachmentFieldProps) {
  const say = useWords(findingWords)
  const both = useBoth()
  const api = useApi()
  const field = useRef<HTMLInputElement>(null)
  // Several files may be on their way, each with an answer of its own: the list as it is now, not as it was drawn.
  const files = useRef<readonly ChosenFile[]>([])
  files.current = chosenFiles(value)
  const tell = (next: readonly ChosenFile[]): void => {
    files.current = next
    onChange?.(next)
  }
  const add = async (file: File): Promise<void> => {
    const chosen = { key: crypto.randomUUID(), name: file.name }
    tell([...files.current, chosen])
    const outcome = await sendAttachment(api, finding, file)
    tell(files.current.map((each) => (each.key === chosen.key ? { ...chosen, ...outcome } : each)))
  }
  return (
    <div>
      <Button id={id} onClick={() => field.current?.click()}>
        {say('addFile')}
      </Button>
      <input
        ref={field}
        type="file"
        multiple
        hidden
        accept={endings}
        aria-label={say('addFile')}
        onChange={({ target }) => {
          for (const file of target.files ?? []) void add(file)
          target.value = ''
        }}
      />
      <p className="page-note">{say('fileKinds')}</p>
      <ul className="files" aria-live="polite">
        {files.current.map(({ key, name, id: kept, refused }) => (
          <li key={key}>
            <span>{name}</span>
            <span className={refused === undefined ? 'page-note' : 'late'}>
              {refused === undefined ? say(kept === undefined ? 'sending' : 'kept') : both(refused)}
            </span>
            <Button
              size="small"
              type="text"
              aria-label={say('removeFile', { name })}
              onClick={() => tell(files.current.filter((each) => each.key !== key))}
            >
              {say('remove')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
