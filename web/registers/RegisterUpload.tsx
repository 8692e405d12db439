import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { countyItself } from '../../schemas/values/ids.ts'
import { FileDrop } from '../batches/FileDrop.tsx'
import '../batches/batches.css'
import type { Registration } from '../batches/batchesData.ts'
import { batchWords } from '../batches/batchWords.ts'
import { type SendingStage, sendFile } from '../batches/sendFile.ts'
import { useApi } from '../data/ApiContext.tsx'
import { FileButton } from '../parts/FileButton.tsx'
import { Refused } from '../parts/Refused.tsx'
import { useWords } from '../words/words.ts'
import { registerWords } from './registerWords.ts'

/** Sends a new version of a register by the way of every sheet: its batch tells whether it was taken. */
export function RegisterUpload({ kind }: { readonly kind: Registration['kind'] }) {
  const say = useWords(registerWords)
  const sayStage = useWords(batchWords)
  const api = useApi()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const [stage, setStage] = useState<SendingStage>()
  const send = useMutation({
    mutationFn: async (chosen: File) =>
      sendFile(api, chosen, { kind, unit: countyItself, period: String(new Date().getFullYear()) }, setStage),
    onSuccess: async ({ batch }) => {
      await queries.invalidateQueries({ queryKey: ['registers'] })
      void navigate({ to: '/batches/$id', params: { id: batch.id } })
    },
    onSettled: () => setStage(undefined),
  })
  return (
    <section className="panel no-print" aria-labelledby="upload">
      <h2 id="upload">{say('upload')}</h2>
      <div className="upload">
        <FileDrop file={file} choose={setFile} />
        <div>
          <p className="page-note">{say('uploadNote')}</p>
          <div className="page-tools">
            <FileButton
              label={say('template')}
              name={`${kind}.xlsx`}
              fetchFile={async () => (await api('GET /templates/:file', { params: { file: `${kind}.xlsx` } })).value}
            />
            <Button
              type="primary"
              disabled={file === undefined}
              loading={send.isPending}
              onClick={() => file !== undefined && send.mutate(file)}
            >
              {stage === undefined ? say('send') : sayStage(stage)}
            </Button>
          </div>
        </div>
      </div>
      <Refused error={send.error} />
    </section>
  )
}
