import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { useApi } from '../data/ApiContext.tsx'
import { keepAnswer } from '../data/keepAnswer.ts'
import { useMe } from '../data/me.ts'
import { Refused } from '../parts/Refused.tsx'
import { useWords } from '../words/words.ts'
import { type SampleRow, type VerdictBody, sampleQuery } from './qualityData.ts'
import { qualityWords } from './qualityWords.ts'

interface Missed {
  readonly text: string
  readonly rule?: string
}

/** Saying of a row that nothing is wrong with it, or what a rule missed. */
export function JudgeRow({ sample: id, place }: { readonly sample: string; readonly place: SampleRow }) {
  const say = useWords(qualityWords)
  const api = useApi()
  const queries = useQueryClient()
  const judge = useMutation({
    mutationFn: async (said: Pick<VerdictBody, 'verdict' | 'text' | 'rule'>) => {
      const { batch, sheet, row } = place
      const body: VerdictBody = { batch, sheet, row, ...said }
      return (await api('POST /quality/control-samples/:id/verdicts', { params: { id }, body })).value
    },
    onSuccess: (seen) => keepAnswer(queries, sampleQuery(api, id), seen),
  })
  if (!useMe().may.includes('POST /quality/control-samples/:id/verdicts')) return null
  return (
    <div>
      <p>
        <Button loading={judge.isPending} onClick={() => judge.mutate({ verdict: 'nothingWrong' })}>
          {say('nothingWrong')}
        </Button>
      </p>
      <Form<Missed>
        layout="vertical"
        onFinish={({ text, rule = '' }) => judge.mutate({ verdict: 'missed', text, ...(rule !== '' && { rule }) })}
      >
        <Form.Item name="text" label={say('missedWhat')} rules={[{ required: true, min: 5 }]}>
          <Input.TextArea rows={2} maxLength={2000} />
        </Form.Item>
        <Form.Item name="rule" label={say('missedRule')}>
          <Input maxLength={100} />
        </Form.Item>
        <Button htmlType="submit" loading={judge.isPending}>
          {say('save')}
        </Button>
      </Form>
      <Refused error={judge.error} />
    </div>
  )
}
