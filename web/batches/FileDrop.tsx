import { type DragEvent, useRef, useState } from 'react'
import { useWords } from '../words/words.ts'
import { batchWords } from './batchWords.ts'

interface FileDropProps {
  readonly file: File | undefined
  readonly choose: (file: File | undefined) => void
}

/** A place to drop a workbook on, which is also a button: nothing here needs a mouse. */
export function FileDrop({ file, choose }: FileDropProps) {
  const say = useWords(batchWords)
  const field = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const over = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(true)
  }
  return (
    <div
      className={isOver ? 'drop drop-over' : 'drop'}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        choose(event.dataTransfer.files[0])
      }}
    >
      <button type="button" className="drop-button" onClick={() => field.current?.click()}>
        <strong>{file === undefined ? say('drop') : file.name}</strong>
        <span className="page-note">{say('dropHint')}</span>
      </button>
      <input
        ref={field}
        type="file"
        className="drop-field"
        tabIndex={-1}
        accept=".xlsx,.xls,.csv"
        aria-label={say('file')}
        onChange={({ target }) => choose(target.files?.[0])}
      />
    </div>
  )
}
