import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Space } from 'antd'
import { useApi } from '../data/ApiContext.tsx'
import { Refused } from '../parts/Refused.tsx'
import { useWords } from '../words/words.ts'
import type { DueReturn } from './dueData.ts'
import { dueWords } from './dueWords.ts'

export type NilAct = 'file' | 'withdraw'

/** Saying that a unit has nothing to report, or taking that back with a reason. */
export function NilForm({
  due: { kind, unit, period, unitName },
  kindName,
  act,
  end,
}: {
  readonly due: DueReturn
  readonly kindName: string
  readonly act: NilAct
  readonly end: () => void
}) {
  const say = useWords(dueWords)
  const api = useApi()
  const queries = useQueryClient()
  const send = useMutation({
    mutationFn: async ({ text = '' }: { readonly text?: string }) => {
      const about = { kind, unit, period }
      if (act === 'withdraw') return api('POST /returns/nil/withdraw', { body: { ...about, reason: text } })
      return api('POST /returns/nil', { body: { ...about, ...(text.trim() !== '' && { note: text }) } })
    },
    onSuccess: end,
    onSettled: () => queries.invalidateQueries({ queryKey: ['due'] }),
  })
  const isFiling = act === 'file'
  const what = { unit: unitName, kind: kindName, period }
  return (
    <section className="panel no-print" aria-labelledby="nil">
      <h2 id="nil">{say(isFiling ? 'fileNil' : 'withdrawNil')}</h2>
      <Form<{ readonly text?: string }>
        layout="vertical"
        className="act-form"
        onFinish={(filled) => send.mutate(filled)}
      >
        <Alert
          type="warning"
          showIcon
          title={say(isFiling ? 'fileWhat' : 'withdrawWhat', what)}
          description={say(isFiling ? 'fileMeans' : 'withdrawMeans')}
        />
        <Form.Item
          name="text"
          label={say(isFiling ? 'note' : 'reason')}
          rules={isFiling ? [] : [{ required: true, min: 2, whitespace: true, message: say('needed') }]}
        >
          <Input autoFocus maxLength={500} />
        </Form.Item>
        <Space>
          <Button type="primary" danger={!isFiling} htmlType="submit" loading={send.isPending}>
            {say(isFiling ? 'fileConfirm' : 'withdrawConfirm')}
          </Button>
          <Button onClick={end}>{say('cancel')}</Button>
        </Space>
        <Refused error={send.error} />
      </Form>
    </section>
  )
}
