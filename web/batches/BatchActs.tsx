import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, Button, Form, Input, Space } from 'antd'
import { useState } from 'react'
import { useApi } from '../data/ApiContext.tsx'
import { useMe } from '../data/me.ts'
import { Refused } from '../parts/Refused.tsx'
import { useWords } from '../words/words.ts'
import { type Batch, kindsQuery } from './batchesData.ts'
import './batches.css'
import { batchWords } from './batchWords.ts'
import { FileDrop } from './FileDrop.tsx'
import { type SendingStage, sendFile } from './sendFile.ts'

type BatchAct = 'supersede' | 'withdraw'

/** What the sender may do with a batch that stands; the API decides, this only offers. */
export function BatchActs({ batch }: { readonly batch: Batch }) {
  const say = useWords(batchWords)
  const [chosen, setChosen] = useState<BatchAct>()
  const acts = useActs(batch)
  const end = (): void => setChosen(undefined)
  if (acts.length === 0) return null
  return (
    <section className="panel no-print" aria-labelledby="acts">
      <h2 id="acts">{say('acts')}</h2>
      <Space wrap>
        {acts.map((act) => (
          <Button
            key={act}
            type={act === chosen ? 'primary' : 'default'}
            aria-pressed={act === chosen}
            onClick={() => setChosen(act === chosen ? undefined : act)}
          >
            {say(act)}
          </Button>
        ))}
      </Space>
      {chosen === 'withdraw' && <Withdraw id={batch.id} end={end} />}
      {chosen === 'supersede' && <Supersede batch={batch} end={end} />}
    </section>
  )
}

/** Records are taken back or corrected by their unit's clerk, registers by their keeper; a register needs no superseding. */
function useActs({ state, kind, unit }: Batch): readonly BatchAct[] {
  const me = useMe()
  const { data: kinds } = useSuspenseQuery(kindsQuery(useApi()))
  const isRegister = kinds.some((each) => each.kind === kind && each.isRegister)
  const isSender = me.roles.some(({ role }) => role === (isRegister ? 'ruleKeeper' : 'financeClerk'))
  if (!isSender || (!isRegister && me.unit !== unit)) return []
  switch (state) {
    case 'completed':
      return isRegister ? ['withdraw'] : ['supersede', 'withdraw']
    case 'registered':
    case 'checking':
    case 'failed':
      return ['withdraw']
    case 'settling':
    case 'refused':
    case 'repeat':
    case 'superseding':
    case 'superseded':
    case 'withdrawing':
    case 'withdrawn':
      return []
  }
}

function Withdraw({ id, end }: { readonly id: string; readonly end: () => void }) {
  const say = useWords(batchWords)
  const api = useApi()
  const queries = useQueryClient()
  const withdraw = useMutation({
    mutationFn: async ({ reason }: { readonly reason: string }) =>
      api('POST /batches/:id/withdraw', { params: { id }, body: { reason } }),
    onSuccess: end,
    onSettled: () => queries.invalidateQueries({ queryKey: ['batches'] }),
  })
  return (
    <Form<{ readonly reason: string }>
      layout="vertical"
      className="act-form"
      aria-label={say('withdraw')}
      onFinish={(filled) => withdraw.mutate(filled)}
    >
      <Alert type="warning" showIcon title={say('withdrawMeans')} />
      <Form.Item
        name="reason"
        label={say('withdrawReason')}
        rules={[{ required: true, min: 2, max: 500, whitespace: true, message: say('needed') }]}
      >
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Space>
        <Button type="primary" danger htmlType="submit" loading={withdraw.isPending}>
          {say('withdrawConfirm')}
        </Button>
        <Button onClick={end}>{say('cancel')}</Button>
      </Space>
      <Refused error={withdraw.error} />
    </Form>
  )
}

function Supersede({ batch, end }: { readonly batch: Batch; readonly end: () => void }) {
  const say = useWords(batchWords)
  const api = useApi()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [file, setFile] = useState<File>()
  const [stage, setStage] = useState<SendingStage>()
  const send = useMutation({
    mutationFn: async (corrected: File) => {
      const { kind, unit, period, profile, id } = batch
      const about = { kind, unit, period, supersedes: id, ...(profile !== undefined && { profile }) }
      return sendFile(api, corrected, about, setStage)
    },
    onSuccess: async (sent) => {
      await queries.invalidateQueries({ queryKey: ['batches'] })
      void navigate({ to: '/batches/$id', params: { id: sent.batch.id } })
    },
    onSettled: () => setStage(undefined),
  })
  return (
    <div className="act-form" role="form" aria-label={say('supersede')}>
      <Alert type="warning" showIcon title={say('supersedeMeans')} />
      <FileDrop file={file} choose={setFile} />
      <Space>
        <Button
          type="primary"
          disabled={file === undefined}
          loading={send.isPending}
          onClick={() => file !== undefined && send.mutate(file)}
        >
          {stage === undefined ? say('supersedeConfirm') : say(stage)}
        </Button>
        <Button onClick={end}>{say('cancel')}</Button>
      </Space>
      <Refused error={send.error} />
    </div>
  )
}
