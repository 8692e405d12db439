import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { ApiProblem } from '../../functions/api/client.ts'
import { useApi } from '../data/ApiContext.tsx'
import { saveFrom } from '../parts/download.ts'
import { useBoth, useWords } from '../words/words.ts'
import { attachmentsQuery } from './findingData.ts'
import { findingWords } from './findingWords.ts'

/** The files that came with an act; each download is asked for by itself and audited. */
export function AttachmentLinks({ finding, ids }: { readonly finding: string; readonly ids: readonly string[] }) {
  const say = useWords(findingWords)
  const both = useBoth()
  const api = useApi()
  const { data = [] } = useQuery(attachmentsQuery(api, finding))
  const open = useMutation({
    mutationFn: async (attachment: string) =>
      (await api('GET /findings/:id/attachments/:attachment', { params: { id: finding, attachment } })).value,
    onSuccess: ({ download }) => saveFrom(download.url),
  })
  return (
    <>
      <ul className="files">
        {data
          .filter(({ id }) => ids.includes(id))
          .map(({ id, fileName, bytes }) => (
            <li key={id}>
              <Button
                size="small"
                type="link"
                aria-label={say('openFile', { name: fileName })}
                loading={open.isPending && open.variables === id}
                onClick={() => open.mutate(id)}
              >
                {fileName}
              </Button>
              <span className="page-note">{Math.max(1, Math.round(bytes / 1000))} KB</span>
            </li>
          ))}
      </ul>
      {open.error !== null && (
        <Alert
          type="error"
          showIcon
          title={open.error instanceof ApiProblem ? both(open.error.problem) : open.error.name}
        />
      )}
    </>
  )
}
