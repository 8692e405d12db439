import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { ApiProblem, type ReceivedFile } from '../../functions/api/client.ts'
import { useBoth } from '../words/words.ts'
import { saveFile } from './download.ts'

/** A button that fetches a file and saves it, or says why not. */
export function FileButton({
  label,
  name,
  fetchFile,
  size = 'middle',
  disabled = false,
}: {
  readonly label: string
  /** The file's name where the API gives none. */
  readonly name: string
  readonly fetchFile: () => Promise<ReceivedFile>
  readonly size?: 'small' | 'middle'
  readonly disabled?: boolean
}) {
  const both = useBoth()
  const get = useMutation({ mutationFn: fetchFile, onSuccess: (file) => saveFile(file, name) })
  return (
    <>
      <Button size={size} disabled={disabled} loading={get.isPending} onClick={() => get.mutate()}>
        {label}
      </Button>
      {get.error !== null && (
        <span role="alert" className="late">
          {get.error instanceof ApiProblem ? both(get.error.problem) : get.error.name}
        </span>
      )}
    </>
  )
}
