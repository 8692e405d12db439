import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useApi } from '../data/ApiContext.tsx'
import { useMe } from '../data/me.ts'
import { FileButton } from '../parts/FileButton.tsx'
import { Refused } from '../parts/Refused.tsx'
import { useBoth, useWords } from '../words/words.ts'
import { type Registration, kindsQuery } from './batchesData.ts'
import './batches.css'
import { batchWords } from './batchWords.ts'
import { FileDrop } from './FileDrop.tsx'
import { type SendingStage, sendFile } from './sendFile.ts'

interface Filled {
  readonly kind: Registration['kind']
  readonly unit: string
  readonly period: string
  readonly supersedes?: string
}

/** Sending a sheet: which, of whom, for when; the file itself goes straight to where files are kept. */
export default function UploadPanel() {
  const say = useWords(batchWords)
  const both = useBoth()
  const api = useApi()
  const me = useMe()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { data: kinds } = useSuspenseQuery(kindsQuery(api))
  const [file, setFile] = useState<File>()
  const [stage, setStage] = useState<SendingStage>()
  const send = useMutation({
    mutationFn: async ({ kind, unit, period, supersedes }: Filled) => {
      if (file === undefined) return undefined
      const about = { kind, unit, period, ...(supersedes && { supersedes }) }
      return sendFile(api, file, about, setStage)
    },
    onSuccess: async (sent) => {
      await queries.invalidateQueries({ queryKey: ['batches'] })
      if (sent !== undefined) void navigate({ to: '/batches/$id', params: { id: sent.batch.id } })
    },
    onSettled: () => setStage(undefined),
  })
  const isRegisterKeeper = me.roles.some(({ role }) => role === 'ruleKeeper')
  return (
    <section className="panel no-print" aria-labelledby="upload">
      <h2 id="upload">{say('upload')}</h2>
      <Form<Filled> layout="vertical" onFinish={(filled) => send.mutate(filled)} className="upload">
        <FileDrop file={file} choose={setFile} />
        <div className="upload-fields">
          <Form.Item name="kind" label={say('kind')} rules={[{ required: true, message: say('needed') }]}>
            <Select
              options={kinds
                .filter(({ isRegister }) => !isRegister || isRegisterKeeper)
                .map((kind) => ({ value: kind.kind, label: both(kind) }))}
            />
          </Form.Item>
          <Form.Item
            name="unit"
            label={say('unit')}
            initialValue={me.unit}
            rules={[{ required: true, message: say('needed') }]}
          >
            <Input readOnly={me.unit !== undefined && !isRegisterKeeper} />
          </Form.Item>
          <Form.Item
            name="period"
            label={say('period')}
            rules={[{ required: true, pattern: /^20\d\d(?:-(?:0[1-9]|1[0-2])|-Q[1-4])?$/, message: say('periodHint') }]}
          >
            <Input placeholder={say('periodHint')} />
          </Form.Item>
          <Form.Item name="supersedes" label={say('supersedes')}>
            <Input />
          </Form.Item>
          <Form.Item noStyle shouldUpdate>
            {({ getFieldValue }) => {
              const kind: unknown = getFieldValue('kind')
              const name = `${String(kind)}.xlsx`
              return (
                <FileButton
                  label={say('template')}
                  name={name}
                  disabled={typeof kind !== 'string'}
                  fetchFile={async () =>
                    (await api('GET /templates/:file', { params: { file: `${String(kind)}.xlsx` } })).value
                  }
                />
              )
            }}
          </Form.Item>
          <Button type="primary" htmlType="submit" disabled={file === undefined} loading={send.isPending}>
            {stage === undefined ? say('send') : say(stage)}
          </Button>
        </div>
      </Form>
      <Refused error={send.error} />
    </section>
  )
}
